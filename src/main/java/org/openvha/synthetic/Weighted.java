package org.openvha.synthetic;

import java.util.ArrayList;
import java.util.List;

/** A choice among values, each as likely as its weight; the order of adding decides which throw meets which value. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> cumulative = new ArrayList<>();
    private int total;

    Weighted<T> add(int weight, T value) {
        total += weight;
        values.add(value);
        cumulative.add(total);
        return this;
    }

    T pick(Dice dice) {
        int thrown = dice.below(total);
        int index = 0;
        while (cumulative.get(index) <= thrown) {
            index++;
        }
        return values.get(index);
    }
}
