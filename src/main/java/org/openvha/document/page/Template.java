package org.openvha.document.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A page's frame, filled from records. Whatever is put in is escaped, in text and in attributes alike. */
public final class Template {

    /** What every page may use, such as its style. */
    private static final String SHARED = "/page/";

    private final String folder;
    private final Mustache.Compiler compiler;

    private Template(String folder, Mustache.Escaper escaper) {
        this.folder = folder;
        this.compiler = Mustache.compiler()
                .withEscaper(escaper)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .withCollector(new Collector())
                .withLoader(this::open);
    }

    /** An optional part is a section that is there once or not at all. */
    private static final class Collector extends DefaultCollector {
        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
        }
    }

    /** @param folder of the templates among the program's resources, such as {@code /whatif/} */
    public static Template html(String folder) {
        return new Template(folder, Escapers.HTML);
    }

    /** @param escaping of everything that is put in */
    public static Template escaping(String folder, UnaryOperator<String> escaping) {
        return new Template(folder, escaping::apply);
    }

    /**
     * Fills a template.
     *
     * @param name of the file, without its ending
     * @throws com.samskivert.mustache.MustacheException if the template names something that the view does not have
     */
    public String fill(String name, Object view) {
        try (Reader text = open(name)) {
            return compiler.compile(text).execute(view);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reader open(String name) {
        InputStream own = Template.class.getResourceAsStream(folder + name + ".mustache");
        InputStream in = own == null ? Template.class.getResourceAsStream(SHARED + name + ".mustache") : own;
        if (in == null) {
            throw new IllegalStateException("The program was built without its template " + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
