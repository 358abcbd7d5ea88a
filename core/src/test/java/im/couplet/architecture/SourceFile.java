package im.couplet.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A source file, as the compiler's own parser reads it.
 *
 * @param name its place below the root of the checkout, with {@code /}
 * @param lines how many lines it has
 * @param types the simple names of its top-level types
 * @param methods its methods and constructors, also those of nested types
 */
record SourceFile(String name, int lines, List<String> types, List<Method> methods) {
    /** The modules of the checkout. */
    static final List<String> MODULES = List.of("core", "observer", "teavm-js", "demo-site");

    /**
     * A method or constructor.
     *
     * @param name the names of its types and its own, joined by points; of a constructor those of the types alone
     * @param lines from the first of its declaration, annotations included and documentation not, to its last brace
     * @param parameters how many it has; 0 for the constructor of a record that has its components, which are its fields
     */
    record Method(String name, int lines, int parameters) {}

    /** The type that the file is named for. */
    String type() {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".java".length());
    }

    /** Whether its types take the place of others of the same name when the browser's build is linked. */
    boolean isSubstitute() {
        return name.contains("/src/main/java/js/");
    }

    /** The main sources of all modules, from the directory of a module. */
    static List<SourceFile> ofMainSources() {
        List<SourceFile> all = new ArrayList<>();
        Path root = Path.of("..").toAbsolutePath().normalize();
        for (String module : MODULES) {
            all.addAll(in(root, root.resolve(module).resolve("src/main/java")));
        }
        return all;
    }

    /** All sources below a folder, in order. */
    static List<SourceFile> in(Path root, Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return read(
                    root,
                    found.filter(path -> path.toString().endsWith(".java")
                                    && !path.endsWith("package-info.java")
                                    && !path.endsWith("module-info.java"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> read(Path root, List<Path> paths) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(of(root, unit, positions));
            }
            return read;
        }
    }

    private static SourceFile of(Path root, CompilationUnitTree unit, SourcePositions positions) throws IOException {
        Path path = Path.of(unit.getSourceFile().toUri());
        List<String> types = new ArrayList<>();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree named) {
                types.add(named.getSimpleName().toString());
            }
        }
        List<Method> methods = new ArrayList<>();
        new MethodScanner(unit, positions, methods).scan(unit, null);
        int lines = Files.readAllLines(path).size();
        return new SourceFile(root.relativize(path).toString().replace('\\', '/'), lines, types, methods);
    }

    /** Collects methods and constructors. */
    private static final class MethodScanner extends TreeScanner<@Nullable Void, MethodScanner.@Nullable Owner> {
        /** A type around a method, with its name below the file's. */
        private record Owner(String name, ClassTree type) {}

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Owner outer) {
            String simple = type.getSimpleName().toString();
            return super.visitClass(type, new Owner(outer == null ? simple : outer.name + "." + simple, type));
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Owner owner) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            boolean constructor = method.getName().contentEquals("<init>");
            String type = owner == null ? "" : owner.name;
            int parameters = method.getParameters().size();
            boolean components = constructor && owner != null && parameters == components(owner.type);
            found.add(new Method(
                    constructor ? type : type + "." + method.getName(),
                    (int) (last - first + 1),
                    components ? 0 : parameters));
            return super.visitMethod(method, owner);
        }

        /** How many components a record has; -1 for another type. */
        private static int components(ClassTree type) {
            if (type.getKind() != Tree.Kind.RECORD) {
                return -1;
            }
            return (int) type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
        }
    }
}
