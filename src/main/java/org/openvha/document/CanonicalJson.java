package org.openvha.document;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in the canonical form of RFC 8785, as a stream, so that millions of rows can be digested without being held: no white space, members ordered by the
 * UTF-16 code units of their names, the shortest escapes. Of numbers only whole ones are written, up to 2^53 - 1 in size, which every JSON reader keeps exactly.
 *
 * <p>The caller writes members in order; a name out of order or repeated, or text with an unpaired surrogate, is a mistake of the program and is refused with
 * {@link IllegalStateException} or {@link IllegalArgumentException}. Call {@link #flush()} at the end. Not thread-safe.
 */
public final class CanonicalJson implements Flushable {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private final Utf8Buffer out;
    private final CanonicalNesting nesting = new CanonicalNesting();

    public CanonicalJson(OutputStream out) {
        this.out = new Utf8Buffer(out);
    }

    /** A tree of maps with text keys, lists, texts, ints, longs, booleans and nulls, as canonical bytes; maps may be in any order. */
    public static byte[] bytes(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CanonicalJson json = new CanonicalJson(bytes);
            json.tree(tree);
            json.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    public CanonicalJson beginObject() throws IOException {
        beforeValue();
        nesting.beginObject();
        out.write('{');
        return this;
    }

    public CanonicalJson endObject() throws IOException {
        nesting.endObject();
        out.write('}');
        return this;
    }

    public CanonicalJson beginArray() throws IOException {
        beforeValue();
        nesting.beginArray();
        out.write('[');
        return this;
    }

    public CanonicalJson endArray() throws IOException {
        nesting.endArray();
        out.write(']');
        return this;
    }

    /** The name of the next member, which must come after the one before it. */
    public CanonicalJson name(String name) throws IOException {
        if (nesting.name(name)) {
            out.write(',');
        }
        out.quoted(name);
        out.write(':');
        return this;
    }

    public CanonicalJson value(String text) throws IOException {
        beforeValue();
        out.quoted(text);
        return this;
    }

    public CanonicalJson value(long number) throws IOException {
        if (number > LARGEST_EXACT || number < -LARGEST_EXACT) {
            throw new IllegalArgumentException(number + " is no number that JSON keeps exactly; write it as text");
        }
        beforeValue();
        out.ascii(Long.toString(number));
        return this;
    }

    public CanonicalJson value(boolean truth) throws IOException {
        beforeValue();
        out.ascii(Boolean.toString(truth));
        return this;
    }

    public CanonicalJson nothing() throws IOException {
        beforeValue();
        out.ascii("null");
        return this;
    }

    /** A member in one call. */
    public CanonicalJson member(String name, String text) throws IOException {
        return name(name).value(text);
    }

    /** A member whose text is the date as {@code YYYY-MM-DD}. */
    public CanonicalJson member(String name, LocalDate date) throws IOException {
        name(name);
        beforeValue();
        out.quoted(date);
        return this;
    }

    /** A whole tree as {@link #bytes(Object)} takes it. */
    public CanonicalJson tree(Object tree) throws IOException {
        if (tree == null) {
            return nothing();
        } else if (tree instanceof String text) {
            return value(text);
        } else if (tree instanceof Integer || tree instanceof Long) {
            return value(((Number) tree).longValue());
        } else if (tree instanceof Boolean truth) {
            return value(truth.booleanValue());
        } else if (tree instanceof Map<?, ?> members) {
            return object(members);
        } else if (tree instanceof List<?> items) {
            return array(items);
        }
        throw new IllegalArgumentException("Canonical JSON of " + tree.getClass() + " is not defined here");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private CanonicalJson object(Map<?, ?> members) throws IOException {
        Map<String, Object> ordered = new TreeMap<>();
        members.forEach((name, value) -> ordered.put((String) name, value));
        beginObject();
        for (Map.Entry<String, Object> member : ordered.entrySet()) {
            name(member.getKey()).tree(member.getValue());
        }
        return endObject();
    }

    private CanonicalJson array(List<?> items) throws IOException {
        beginArray();
        for (Object item : items) {
            tree(item);
        }
        return endArray();
    }

    private void beforeValue() throws IOException {
        if (nesting.value()) {
            out.write(',');
        }
    }
}
