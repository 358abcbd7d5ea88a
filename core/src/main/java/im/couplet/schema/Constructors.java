package im.couplet.schema;

import org.jspecify.annotations.Nullable;

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

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make((A1) values[0]);
        }
    }

    /** Makes a value of 2 fields. */
    @FunctionalInterface
    public interface Of2<A1, A2, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make((A1) values[0], (A2) values[1]);
        }
    }

    /** Makes a value of 3 fields. */
    @FunctionalInterface
    public interface Of3<A1, A2, A3, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make((A1) values[0], (A2) values[1], (A3) values[2]);
        }
    }

    /** Makes a value of 4 fields. */
    @FunctionalInterface
    public interface Of4<A1, A2, A3, A4, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make((A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3]);
        }
    }

    /** Makes a value of 5 fields. */
    @FunctionalInterface
    public interface Of5<A1, A2, A3, A4, A5, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make((A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3], (A5) values[4]);
        }
    }

    /** Makes a value of 6 fields. */
    @FunctionalInterface
    public interface Of6<A1, A2, A3, A4, A5, A6, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make((A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3], (A5) values[4], (A6) values[5]);
        }
    }

    /** Makes a value of 7 fields. */
    @FunctionalInterface
    public interface Of7<A1, A2, A3, A4, A5, A6, A7, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make(
                    (A1) values[0], (A2) values[1], (A3) values[2], (A4) values[3], (A5) values[4], (A6) values[5], (A7)
                            values[6]);
        }
    }

    /** Makes a value of 8 fields. */
    @FunctionalInterface
    public interface Of8<A1, A2, A3, A4, A5, A6, A7, A8, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make(
                    (A1) values[0],
                    (A2) values[1],
                    (A3) values[2],
                    (A4) values[3],
                    (A5) values[4],
                    (A6) values[5],
                    (A7) values[6],
                    (A8) values[7]);
        }
    }

    /** Makes a value of 9 fields. */
    @FunctionalInterface
    public interface Of9<A1, A2, A3, A4, A5, A6, A7, A8, A9, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make(
                    (A1) values[0],
                    (A2) values[1],
                    (A3) values[2],
                    (A4) values[3],
                    (A5) values[4],
                    (A6) values[5],
                    (A7) values[6],
                    (A8) values[7],
                    (A9) values[8]);
        }
    }

    /** Makes a value of 10 fields. */
    @FunctionalInterface
    public interface Of10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make(
                    (A1) values[0],
                    (A2) values[1],
                    (A3) values[2],
                    (A4) values[3],
                    (A5) values[4],
                    (A6) values[5],
                    (A7) values[6],
                    (A8) values[7],
                    (A9) values[8],
                    (A10) values[9]);
        }
    }

    /** Makes a value of 11 fields. */
    @FunctionalInterface
    public interface Of11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make(
                    (A1) values[0],
                    (A2) values[1],
                    (A3) values[2],
                    (A4) values[3],
                    (A5) values[4],
                    (A6) values[5],
                    (A7) values[6],
                    (A8) values[7],
                    (A9) values[8],
                    (A10) values[9],
                    (A11) values[10]);
        }
    }

    /** Makes a value of 12 fields. */
    @FunctionalInterface
    public interface Of12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, T> {
        /** Makes the value. */
        T make(A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11, A12 a12);

        /** Makes the value of fields that were read. */
        @SuppressWarnings("unchecked") // the fields read what they declare
        default T of(@Nullable Object[] values) {
            return make(
                    (A1) values[0],
                    (A2) values[1],
                    (A3) values[2],
                    (A4) values[3],
                    (A5) values[4],
                    (A6) values[5],
                    (A7) values[6],
                    (A8) values[7],
                    (A9) values[8],
                    (A10) values[9],
                    (A11) values[10],
                    (A12) values[11]);
        }
    }

    /** Makes a value of any number of fields. */
    @FunctionalInterface
    public interface OfMany<T> {
        /** Makes the value. */
        T make(FieldValues<T> in);
    }
}
