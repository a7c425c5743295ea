package org.openvha.web.pages.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openvha.document.BadInputException;
import org.openvha.facts.Shown;

/** What somebody typed into a form, and what is wrong with it, by field. Not for use by more than one request. */
public final class Typed {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> wrongs = new LinkedHashMap<>();

    /**
     * Something that is wrong.
     *
     * @param field whose control has this id
     */
    public record Wrong(String field, String words) {}

    public Typed with(String field, String value) {
        return with(field, List.of(value));
    }

    /** The same of a field that can have several values. */
    public Typed with(String field, List<String> several) {
        values.put(field, List.copyOf(several));
        return this;
    }

    /** Empty if nothing was typed. */
    public String text(String field) {
        List<String> typed = all(field);
        return typed.isEmpty() ? "" : typed.get(0);
    }

    /** The same as it may stand in a page: what cannot be seen is made seen. */
    public String shown(String field) {
        return text(field)
                .lines()
                .map(line -> Shown.legible(line.replace('\t', ' ')))
                .collect(Collectors.joining("\n"));
    }

    /** Those that are chosen, without what stands for none. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** Says what to write where nothing was. */
    public Typed need(String field, String words) {
        return refuseIf(text(field).isBlank(), field, words);
    }

    /** Keeps what a reading of the field has to say against it. */
    public Typed check(String field, Consumer<String> reading) {
        try {
            reading.accept(text(field));
        } catch (BadInputException bad) {
            refuse(field, bad.getMessage());
        }
        return this;
    }

    /** Says what is wrong with a field, unless something else is. */
    public Typed refuse(String field, String words) {
        wrongs.putIfAbsent(field, words);
        return this;
    }

    /** The same if it is so. */
    public Typed refuseIf(boolean wrong, String field, String words) {
        return wrong ? refuse(field, words) : this;
    }

    /** @throws WronglyTyped if anything is wrong */
    public void requireRight() {
        if (!wrongs.isEmpty()) {
            throw new WronglyTyped();
        }
    }

    /** In the order in which it was found. */
    public List<Wrong> wrongs() {
        List<Wrong> found = new ArrayList<>();
        wrongs.forEach((field, words) -> found.add(new Wrong(field, words)));
        return found;
    }

    /** Empty if nothing is wrong with the field. */
    public String wrong(String field) {
        return wrongs.getOrDefault(field, "");
    }

    /** Everything that was typed, in order. */
    @Override
    public String toString() {
        return values.toString();
    }

    /** What describes a field's control to those who hear it; null for nothing, so that there is no such attribute. */
    public String describedBy(String field, String hint) {
        String described =
                (hint.isEmpty() ? "" : field + "-hint ") + (wrong(field).isEmpty() ? "" : field + "-error");
        return described.isEmpty() ? null : described.strip();
    }
}
