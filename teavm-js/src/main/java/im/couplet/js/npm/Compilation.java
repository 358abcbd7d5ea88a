package im.couplet.js.npm;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles an entry class and what it needs to one JavaScript module, from the class path of this program. The module is as TeaVM
 * writes it for people to read: {@code src/divide} makes the files of the package of it, and knows its shape.
 *
 * <p>TeaVM goes through sets that are ordered by identity hashes, so the order of the classes in its output differs from
 * run to run. This is a program of its own, and no goal of a plugin, so that the build can fix those hashes:
 * {@code -XX:hashCode=2} gives every object the same, and with it equal sources give equal files.
 *
 * <p>Arguments: the entry class and the file to write.
 */
public final class Compilation {
    private Compilation() {}

    /** Compiles; see the description of the class. */
    public static void main(String[] arguments) throws TeaVMToolException {
        File output = new File(arguments[1]);
        TeaVMTool tool = new TeaVMTool();
        tool.setMainClass(arguments[0]);
        tool.setClassPath(classPath());
        tool.setTargetDirectory(output.getParentFile());
        tool.setTargetFileName(output.getName());
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(false);
        tool.setSourceMapsFileGenerated(true);
        tool.setLog(new EmptyTeaVMToolLog());
        tool.generate();
        refuse(tool.getProblemProvider().getSevereProblems());
    }

    private static List<File> classPath() {
        String path = System.getProperty("java.class.path");
        return Arrays.stream(path.split(File.pathSeparator, -1)).map(File::new).toList();
    }

    private static void refuse(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder("TeaVM cannot compile this:");
        for (Problem problem : problems) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problem.render(text);
            message.append("\n  ").append(text.getText());
            if (problem.getLocation() != null) {
                message.append(" at ").append(problem.getLocation().getMethod());
                message.append(" (")
                        .append(problem.getLocation().getSourceLocation())
                        .append(')');
            }
        }
        throw new IllegalStateException(message.toString());
    }
}
