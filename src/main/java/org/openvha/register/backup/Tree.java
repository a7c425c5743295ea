package org.openvha.register.backup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Members of a JSON object that a backup wrote. Whatever is not as it writes them throws {@link RuntimeException}. */
record Tree(Map<?, ?> members) {

    String text(String name) {
        return optionalText(name).orElseThrow();
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) members.get(name));
    }

    long number(String name) {
        return ((Number) members.get(name)).longValue();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    List<Long> numbers(String name) {
        return list(name).stream().map(item -> ((Number) item).longValue()).toList();
    }

    List<Tree> objects(String name) {
        return list(name).stream().map(item -> new Tree((Map<?, ?>) item)).toList();
    }

    SortedMap<String, Long> numbersByName(String name) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        ((Map<?, ?>) members.get(name))
                .forEach((key, value) -> numbers.put((String) key, ((Number) value).longValue()));
        return numbers;
    }

    private List<?> list(String name) {
        return (List<?>) members.get(name);
    }
}
