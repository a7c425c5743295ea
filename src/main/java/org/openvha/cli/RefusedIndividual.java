package org.openvha.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Refusal;

/** Finds the refused row of somebody whom intake did not accept, by reading the refused lines again. */
record RefusedIndividual(Path folder, String individual) {

    Optional<String> reason(List<Refusal> refusals) {
        Set<Long> named = linesNaming(ofIndividuals(refusals).map(Refusal::line).collect(Collectors.toSet()));
        return ofIndividuals(refusals)
                .filter(refusal -> named.contains(refusal.line()))
                .findFirst()
                .map(refusal -> FactsFile.INDIVIDUALS.fileName() + ":" + refusal.line() + ": " + refusal.problem());
    }

    /** The first in order, so that nobody waits for words about millions of others. */
    private static Stream<Refusal> ofIndividuals(List<Refusal> refusals) {
        return refusals.stream().takeWhile(refusal -> refusal.file() == FactsFile.INDIVIDUALS);
    }

    /** Bytes are read as they are, since invalid UTF-8 may be the very reason. */
    private Set<Long> linesNaming(Set<Long> lines) {
        Pattern field = Pattern.compile("(^|[,\"\\s])" + Pattern.quote(individual) + "([,\"\\s]|$)");
        Set<Long> naming = new HashSet<>();
        Path file = folder.resolve(FactsFile.INDIVIDUALS.fileName());
        try (Stream<String> all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            long[] number = {0};
            all.forEach(line -> {
                number[0]++;
                if (lines.contains(number[0]) && field.matcher(line).find()) {
                    naming.add(number[0]);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return naming;
    }
}
