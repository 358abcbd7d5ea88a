package im.couplet.schema;

/**
 * The constructors that a declaration may name: one interface for each number of fields. A field that is absent, or whose
 * value is bad, arrives as null; a list that has nothing in it arrives empty.
 */
public final class Constructors {
    private Constructors() {}

    /** Makes a value of 0 fields. */
    @FunctionalInterface
    public interface Of0<T> {
        /** Makes the value. */
        T make();
    }

    /** Makes a value of 1 field. */
    @FunctionalInterface
    public interface Of1<A1, T> {
        /** Makes the value. */
        T make(A1 a1);
    }

    /** Makes a value of 2 fields. */
    @FunctionalInterface
    public interface Of2<A1, A2, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2);
    }

    /** Makes a value of 3 fields. */
    @FunctionalInterface
    public interface Of3<A1, A2, A3, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3);
    }

    /** Makes a value of 4 fields. */
    @FunctionalInterface
    public interface Of4<A1, A2, A3, A4, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4);
    }

    /** Makes a value of 5 fields. */
    @FunctionalInterface
    public interface Of5<A1, A2, A3, A4, A5, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5);
    }

    /** Makes a value of 6 fields. */
    @FunctionalInterface
    public interface Of6<A1, A2, A3, A4, A5, A6, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6);
    }

    /** Makes a value of 7 fields. */
    @FunctionalInterface
    public interface Of7<A1, A2, A3, A4, A5, A6, A7, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7);
    }

    /** Makes a value of 8 fields. */
    @FunctionalInterface
    public interface Of8<A1, A2, A3, A4, A5, A6, A7, A8, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8);
    }

    /** Makes a value of 9 fields. */
    @FunctionalInterface
    public interface Of9<A1, A2, A3, A4, A5, A6, A7, A8, A9, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9);
    }

    /** Makes a value of 10 fields. */
    @FunctionalInterface
    public interface Of10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10);
    }

    /** Makes a value of 11 fields. */
    @FunctionalInterface
    public interface Of11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11);
    }

    /** Makes a value of 12 fields. */
    @FunctionalInterface
    public interface Of12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11, A12 a12);
    }

    /** Makes a value of any number of fields. */
    @FunctionalInterface
    public interface OfMany<T> {
        /** Makes the value. */
        T make(FieldValues<T> in);
    }
}
