package org.openvha.register.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What belongs to a piece of text, found by its UTF-8 bytes without making a text of them: open addressing, since millions are looked up. Not thread-safe while filled. */
final class BytesTable<T> {

    private byte[][] keys = new byte[64][];
    private Object[] values = new Object[64];
    private int size;

    int size() {
        return size;
    }

    void put(String text, T value) {
        byte[] key = text.getBytes(StandardCharsets.UTF_8);
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int place = place(key, 0, key.length);
        if (keys[place] == null) {
            size++;
        }
        keys[place] = key;
        values[place] = value;
    }

    /** Null where there is none: asked for every field, so nothing is wrapped. */
    @SuppressWarnings("unchecked")
    T get(byte[] bytes, int from, int to) {
        return (T) values[place(bytes, from, to)];
    }

    private void grow() {
        byte[][] oldKeys = keys;
        Object[] oldValues = values;
        keys = new byte[2 * oldKeys.length][];
        values = new Object[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int place = place(oldKeys[i], 0, oldKeys[i].length);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    /** Where a text stands, or the free place where it would. */
    private int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 15) & keys.length - 1;
        while (keys[place] != null && !Arrays.equals(keys[place], 0, keys[place].length, bytes, from, to)) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
