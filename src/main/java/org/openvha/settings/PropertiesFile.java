package org.openvha.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.openvha.document.Findings;

/** Settings in a file: {@code name=value}, UTF-8, as Java reads properties. */
final class PropertiesFile {

    private PropertiesFile() {}

    /** Empty, with a finding, when the file cannot be read. */
    static Map<String, String> read(Path file, Findings findings) {
        Map<String, String> values = new TreeMap<>();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object name, Object value) {
                    if (values.put((String) name, ((String) value).strip()) != null) {
                        findings.add(file.toString(), 0, name + " is given twice", "Keep one of them");
                    }
                    return null;
                }
            }.load(text);
        } catch (IOException | IllegalArgumentException unreadable) {
            findings.add(
                    file.toString(),
                    0,
                    "it cannot be read as a file of properties",
                    "Write lines such as port=8080 in UTF-8");
        }
        return values;
    }
}
