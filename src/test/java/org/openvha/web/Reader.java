package org.openvha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.fixtures.TestAccounts;

/** Reads pages as a browser does: keeps cookies, sends forms with what is hidden in them, and follows nothing by itself. */
final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();
    final Map<String, String> cookies = new TreeMap<>();
    /** Every header that set one, as it came. */
    final List<String> setCookies = new ArrayList<>();

    /** @param url ends with a slash */
    Reader(String url) {
        this.url = url.substring(0, url.length() - 1);
    }

    Reader signedIn(String account) {
        signIn(account, TestAccounts.PASSWORD);
        return this;
    }

    Answer signIn(String account, String password) {
        return post("/sign-in", token(get("/sign-in")), "username", account, "password", password);
    }

    Answer get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** @param fields names and values */
    Answer post(String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                path,
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body.toString()))
                        .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** The same with the token of a page that has one. */
    Answer submit(String path, String... fields) {
        return post(path, token(get("/password")), fields);
    }

    static String token(Answer page) {
        Matcher found = TOKEN.matcher(page.text());
        return found.find() ? found.group(1) : "";
    }

    private Answer send(String path, HttpRequest.Builder request) {
        request.uri(URI.create(path.startsWith("http") ? path : url + path)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        try {
            Answer answer = new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
            answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
