package org.openvha.cli;

import org.openvha.whatif.counterfactual.Counterfactual;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many facts may be imagined different at once. */
final class UpToThree implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        for (int number = 1; number <= Counterfactual.MOST; number++) {
            if (text.equals(Integer.toString(number))) {
                return number;
            }
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from 1 to " + Counterfactual.MOST);
    }
}
