import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads what is public in Java sources, and its documentation, and prints it as JSON, for the pages of the documentation site: a list of
 * packages with their types. Nothing is compiled, so it needs no class path. Run by {@code java ApiDoc.java <folders of sources>}.
 *
 * <p>Documentation is HTML of the few elements that are used in it; a link is {@code <a data-ref="Type#member">}.
 */
public final class ApiDoc {
    private static final Set<String> ELEMENTS =
            Set.of("p", "ul", "ol", "li", "pre", "code", "em", "strong", "i", "b", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "br");

    private final DocTrees trees;
    private final List<String> types = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final Map<String, TreePath> hidden = new HashMap<>();

    private ApiDoc(DocTrees trees) {
        this.trees = trees;
    }

    public static void main(String[] roots) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            ApiDoc doc = new ApiDoc(DocTrees.instance(task));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            units.forEach(doc::hidden);
            units.forEach(doc::unit);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println("{\"packages\":[" + String.join(",\n", doc.packages) + "],\n\"types\":["
                    + String.join(",\n", doc.types) + "]}");
        }
    }

    /** Remembers what is not public: what public types have from it is public all the same. */
    private void hidden(CompilationUnitTree unit) {
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type && !isPublic(type.getModifiers())) {
                hidden.put(unit.getPackageName() + "." + type.getSimpleName(), new TreePath(new TreePath(unit), type));
            }
        }
    }

    private void unit(CompilationUnitTree unit) {
        TreePath path = new TreePath(unit);
        String name = String.valueOf(unit.getPackageName());
        if (unit.getSourceFile().getName().endsWith("package-info.java")) {
            TreePath itsPath = new TreePath(path, unit.getPackage());
            packages.add(object("name", quoted(name), "doc", quoted(comment(itsPath))));
            return;
        }
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type && isPublic(type.getModifiers())) {
                type(new TreePath(path, type), type, name, "");
            }
        }
    }

    private static boolean isPublic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    private void type(TreePath path, ClassTree type, String inPackage, String outer) {
        String name = outer + type.getSimpleName();
        List<String> members = new ArrayList<>();
        List<ClassTree> inner = new ArrayList<>();
        members(path, type, inPackage, members, inner);
        types.add(object(
                "package", quoted(inPackage),
                "name", quoted(name),
                "kind", quoted(kind(type)),
                "signature", quoted(head(type)),
                "doc", quoted(comment(path)),
                "members", "[" + String.join(",", members) + "]"));
        for (ClassTree nested : inner) {
            type(new TreePath(path, nested), nested, inPackage, name + ".");
        }
    }

    /** What is public in a type, and in those above it that are not public themselves. */
    private void members(TreePath path, ClassTree type, String inPackage, List<String> members, List<ClassTree> inner) {
        boolean open = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        for (Tree member : type.getMembers()) {
            TreePath itsPath = new TreePath(path, member);
            if (member instanceof ClassTree nested && (open || isPublic(nested.getModifiers()))) {
                inner.add(nested);
            } else if (member instanceof MethodTree method && isShown(type, method, open)) {
                members.add(member(itsPath, signature(type, method)));
            } else if (member instanceof VariableTree field && (open || isPublic(field.getModifiers()))) {
                members.add(member(itsPath, field(type, field)));
            }
        }
        String above = String.valueOf(type.getExtendsClause()).replaceAll("<.*", "");
        TreePath itsPath = hidden.get(inPackage + "." + above);
        if (itsPath != null) {
            members(itsPath, (ClassTree) itsPath.getLeaf(), inPackage, members, new ArrayList<>());
        }
    }

    private static boolean isShown(ClassTree type, MethodTree method, boolean open) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
        boolean generated = method.getName().contentEquals("<init>") && type.getKind() == Tree.Kind.RECORD;
        return !overrides && !generated && (open || isPublic(method.getModifiers()));
    }

    private String member(TreePath path, String signature) {
        return object("signature", quoted(signature), "doc", quoted(comment(path)));
    }

    private static String kind(ClassTree type) {
        return switch (type.getKind()) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "annotation";
            default -> "class";
        };
    }

    private static String head(ClassTree type) {
        String parameters = type.getTypeParameters().isEmpty() ? "" : "<" + list(type.getTypeParameters()) + ">";
        StringBuilder head = new StringBuilder(kind(type)).append(' ').append(type.getSimpleName()).append(parameters);
        if (type.getKind() == Tree.Kind.RECORD) {
            head.append('(').append(type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(member -> parameter((VariableTree) member))
                    .collect(Collectors.joining(", "))).append(')');
        }
        if (type.getExtendsClause() != null) {
            head.append(" extends ").append(type.getExtendsClause());
        }
        if (!type.getImplementsClause().isEmpty()) {
            head.append(type.getKind() == Tree.Kind.INTERFACE ? " extends " : " implements ").append(list(type.getImplementsClause()));
        }
        return head.toString();
    }

    private static String list(List<? extends Tree> trees) {
        return trees.stream().map(Tree::toString).collect(Collectors.joining(", "));
    }

    private static String annotations(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(Tree::toString)
                .filter(text -> text.startsWith("@Nullable"))
                .map(text -> "@Nullable ")
                .collect(Collectors.joining());
    }

    private static String typeOf(Tree type) {
        return type == null ? "" : type.toString().replace("@Nullable()", "@Nullable");
    }

    private static String parameter(VariableTree one) {
        return annotations(one.getModifiers()) + typeOf(one.getType()) + " " + one.getName();
    }

    private static String signature(ClassTree type, MethodTree method) {
        String fixed = method.getModifiers().getFlags().contains(Modifier.STATIC) ? "static " : "";
        String parameters = method.getTypeParameters().isEmpty() ? "" : "<" + list(method.getTypeParameters()) + "> ";
        boolean constructor = method.getName().contentEquals("<init>");
        String result = constructor ? type.getSimpleName() + "" : annotations(method.getModifiers()) + typeOf(method.getReturnType()) + " " + method.getName();
        return fixed + parameters + result + "(" + method.getParameters().stream().map(ApiDoc::parameter).collect(Collectors.joining(", ")) + ")";
    }

    private static String field(ClassTree type, VariableTree field) {
        boolean constant = type.getKind() == Tree.Kind.ENUM && field.getType().toString().equals(type.getSimpleName() + "") && field.getModifiers().getFlags().contains(Modifier.FINAL);
        return constant ? field.getName() + "" : "static " + parameter(field);
    }

    // ---- documentation

    private String comment(TreePath path) {
        DocCommentTree comment = trees.getDocCommentTree(path);
        if (comment == null) {
            return "";
        }
        StringBuilder html = new StringBuilder(html(comment.getFullBody()));
        List<String> lines = new ArrayList<>();
        for (DocTree tag : comment.getBlockTags()) {
            String line = line(tag);
            if (!line.isEmpty()) {
                lines.add("<li>" + line + "</li>");
            }
        }
        return html + (lines.isEmpty() ? "" : "<ul>" + String.join("", lines) + "</ul>");
    }

    private static String line(DocTree tag) {
        if (tag instanceof ParamTree param) {
            return "<code>" + escaped(param.getName() + "") + "</code>: " + html(param.getDescription());
        }
        if (tag instanceof ReturnTree result) {
            return "Gives " + html(result.getDescription());
        }
        if (tag instanceof ThrowsTree thrown) {
            return "Throws " + link(thrown.getExceptionName().getSignature(), thrown.getExceptionName().getSignature()) + " " + html(thrown.getDescription());
        }
        return tag instanceof BlockTagTree block && block.getTagName().equals("deprecated") ? "Deprecated" : "";
    }

    private static String html(List<? extends DocTree> trees) {
        return trees.stream().map(ApiDoc::html).collect(Collectors.joining());
    }

    private static String html(DocTree tree) {
        if (tree instanceof TextTree text) {
            return escaped(text.getBody());
        }
        if (tree instanceof EntityTree entity) {
            return "&" + entity.getName() + ";";
        }
        if (tree instanceof LiteralTree literal) {
            String body = escaped(literal.getBody().getBody());
            return literal.getKind() == DocTree.Kind.CODE ? "<code>" + body + "</code>" : body;
        }
        if (tree instanceof LinkTree link) {
            String target = link.getReference().getSignature();
            String label = html(link.getLabel());
            return link(target, label.isEmpty() ? escaped(name(target)) : label);
        }
        if (tree instanceof StartElementTree start) {
            return start(start);
        }
        if (tree instanceof EndElementTree end) {
            return end(end.getName() + "");
        }
        return "";
    }

    /** A heading within a comment is none of the page. */
    private static boolean isHeading(String name) {
        return name.matches("h[1-6]");
    }

    private static String end(String name) {
        if (isHeading(name)) {
            return "</strong></p>";
        }
        return ELEMENTS.contains(name) || name.equals("a") ? "</" + name + ">" : "";
    }

    private static String start(StartElementTree start) {
        String name = start.getName() + "";
        if (isHeading(name)) {
            return "<p><strong>";
        }
        if (name.equals("a")) {
            String href = start.getAttributes().stream()
                    .map(DocTree::toString)
                    .filter(text -> text.startsWith("href="))
                    .findFirst()
                    .orElse("href=\"#\"");
            return "<a " + href + ">";
        }
        return ELEMENTS.contains(name) ? "<" + name + ">" : "";
    }

    /** What a reference is called where nothing else is said. */
    private static String name(String target) {
        return target.replaceAll("^(?:[a-z]+\\.)+(?=[A-Z])|^#", "").replace('#', '.');
    }

    private static String link(String target, String label) {
        return "<a data-ref=\"" + escaped(target) + "\"><code>" + label + "</code></a>";
    }

    // ---- text

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String object(String... parts) {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            properties.add(quoted(parts[i]) + ":" + parts[i + 1]);
        }
        return "{" + String.join(",", properties) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
