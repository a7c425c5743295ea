package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a guide tells its reader to do.
 *
 * @param line of the guide, counted from 1
 * @param text a command line, or an edit of a file
 */
record GuideStep(int line, Kind kind, String text) {

    enum Kind {
        COMMAND,
        EDIT
    }

    private static final Pattern STATUS = Pattern.compile("(.*?) +# exit status ([0-9]+)");
    private static final Pattern WORD = Pattern.compile("((?:[^\\s\"]|\"[^\"]*\")+)");

    /** In order: each command of a fenced {@code sh} block, and each fenced {@code diff} block as a whole. */
    static List<GuideStep> of(Path guide) throws IOException {
        List<GuideStep> steps = new ArrayList<>();
        List<String> lines = Files.readAllLines(guide);
        for (int i = 0; i < lines.size(); i++) {
            String fence = lines.get(i);
            int from = i + 1;
            if (fence.startsWith("```")) {
                i = from;
                while (!lines.get(i).equals("```")) {
                    i++;
                }
            }
            if (fence.equals("```sh")) {
                commands(steps, from + 1, lines.subList(from, i));
            } else if (fence.equals("```diff")) {
                steps.add(new GuideStep(from + 1, Kind.EDIT, String.join("\n", lines.subList(from, i))));
            }
        }
        return steps;
    }

    /** A backslash at the end of a line says that the command goes on. */
    private static void commands(List<GuideStep> steps, int line, List<String> lines) {
        StringBuilder command = new StringBuilder();
        int first = line;
        for (int at = 0; at < lines.size(); at++) {
            boolean goesOn = lines.get(at).endsWith("\\");
            command.append(goesOn ? lines.get(at).substring(0, lines.get(at).length() - 1) : lines.get(at));
            if (!goesOn) {
                steps.add(new GuideStep(first, Kind.COMMAND, command.toString()));
                command.setLength(0);
                first = line + at + 1;
            }
        }
    }

    /** The exit status that the guide announces; 0 unless it says otherwise. */
    int status() {
        Matcher status = STATUS.matcher(text);
        return status.matches() ? Integer.parseInt(status.group(2)) : ExitStatus.DONE;
    }

    /** The words after {@code ./vha}, as a shell hands them over. */
    List<String> arguments() {
        Matcher status = STATUS.matcher(text);
        String command = status.matches() ? status.group(1) : text;
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group(1).replace("\"", ""))
                .toList();
        if (!words.get(0).equals("./vha")) {
            throw new IllegalStateException("Line " + line + " of the guide is no command of ./vha: " + text);
        }
        return words.subList(1, words.size());
    }

    /** Changes the file that the edit names, where its lines stand exactly once. */
    void apply(Path folder) throws IOException {
        List<String> lines = text.lines().toList();
        Path file = folder.resolve(lines.get(0).substring("--- ".length()));
        String before = Files.readString(file);
        String from = side(lines, '-');
        int at = before.indexOf(from);
        if (at < 0 || before.indexOf(from, at + 1) >= 0) {
            throw new IllegalStateException("Line " + line + " of the guide does not fit " + file + " in one place");
        }
        Files.writeString(file, before.substring(0, at) + side(lines, '+') + before.substring(at + from.length()));
    }

    private static String side(List<String> lines, char sign) {
        StringBuilder side = new StringBuilder();
        lines.stream()
                .skip(1)
                .filter(each -> each.isEmpty() || each.charAt(0) == ' ' || each.charAt(0) == sign)
                .forEach(each ->
                        side.append(each.isEmpty() ? "" : each.substring(1)).append('\n'));
        return side.toString();
    }

    /** The command, with the option that makes it another, such as {@code test --mutate}. */
    Optional<String> oneOf(List<String> commands) {
        String words = " " + String.join(" ", arguments()) + " ";
        return commands.stream()
                .filter(command -> words.startsWith(" " + command.split(" ")[0] + " ")
                        && (command.indexOf(' ') < 0 || words.contains(command.substring(command.indexOf(' ')) + " ")))
                .findFirst();
    }
}
