using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>sum, mean, product, median, stddev, mode of lists of numbers.</summary>
internal static class StatisticsFunctions
{
    public static void AddTo(Library library)
    {
        Add(library, "sum", Sum);
        Add(library, "mean", Mean);
        Add(library, "product", Product);
        Add(library, "median", Median);
        Add(library, "stddev", Deviation);
        library.Add("mode", "list: list", call => Modes(call, call.List(0)));
        library.Add("mode", "n1: any, n2: any...", call => Modes(call, call.Arguments));
    }

    private static void Add(Library library, string name, Func<FeelNumber[], FeelNumber?> function)
    {
        library.Add(name, "list: list", call => Apply(call, call.List(0), function));
        library.Add(name, "n1: any, n2: any...", call => Apply(call, call.Arguments, function));
    }

    private static FeelValue Apply(BuiltInCall call, FeelValue[] items, Func<FeelNumber[], FeelNumber?> function)
    {
        if (items.Length > 0 && function == Sum && items.All(item => item is DaysTimeDurationValue or YearsMonthsDurationValue))
            return SumOfDurations(call, items);
        if (Numbers(call, items) is not { } numbers) return FeelValue.Null;
        if (numbers.Length == 0) return function == Product || function == Deviation ? call.Fail("the list is empty.") : FeelValue.Null;
        return function(numbers) is { } result ? FeelValue.Of(result) : call.Fail("there is no result for these numbers.");
    }

    private static FeelNumber[]? Numbers(BuiltInCall call, FeelValue[] items)
    {
        call.Charge(items.Length);
        var numbers = new FeelNumber[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not NumberValue number)
            {
                call.Fail($"the items must be numbers, not {items[i].Kind.Name()}.");
                return null;
            }
            numbers[i] = number.Value;
        }
        return numbers;
    }

    private static FeelValue SumOfDurations(BuiltInCall call, FeelValue[] items)
    {
        var total = items[0];
        for (var i = 1; i < items.Length; i++)
        {
            if (Evaluation.TemporalArithmetic.Calculate(Syntax.ArithmeticOperator.Add, total, items[i]) is not { IsNull: false } sum)
                return call.Fail("the durations cannot be added.");
            total = sum;
        }
        return total;
    }

    private static FeelNumber? Sum(FeelNumber[] numbers)
    {
        var sum = FeelNumber.Zero;
        foreach (var number in numbers)
        {
            if (!FeelNumber.TryAdd(sum, number, out sum)) return null;
        }
        return sum;
    }

    private static FeelNumber? Mean(FeelNumber[] numbers) =>
        Sum(numbers) is { } sum && FeelNumber.TryDivide(sum, numbers.Length, out var mean) ? mean : null;

    private static FeelNumber? Product(FeelNumber[] numbers)
    {
        var product = FeelNumber.One;
        foreach (var number in numbers)
        {
            if (!FeelNumber.TryMultiply(product, number, out product)) return null;
        }
        return product;
    }

    private static FeelNumber? Median(FeelNumber[] numbers)
    {
        Array.Sort(numbers);
        var middle = numbers.Length / 2;
        if (numbers.Length % 2 == 1) return numbers[middle];
        return FeelNumber.TryAdd(numbers[middle - 1], numbers[middle], out var sum) && FeelNumber.TryDivide(sum, 2, out var median) ? median : null;
    }

    // Of a sample: divided by n - 1.
    private static FeelNumber? Deviation(FeelNumber[] numbers)
    {
        if (numbers.Length < 2 || Mean(numbers) is not { } mean) return null;
        var squares = FeelNumber.Zero;
        foreach (var number in numbers)
        {
            if (!FeelNumber.TrySubtract(number, mean, out var distance)
                || !FeelNumber.TryMultiply(distance, distance, out var square)
                || !FeelNumber.TryAdd(squares, square, out squares)) return null;
        }
        return FeelNumber.TryDivide(squares, numbers.Length - 1, out var variance) && FeelNumber.TrySqrt(variance, out var deviation) ? deviation : null;
    }

    // All numbers that stand most often, in ascending order.
    private static FeelValue Modes(BuiltInCall call, FeelValue[] items)
    {
        if (Numbers(call, items) is not { } numbers) return FeelValue.Null;
        var counts = numbers.GroupBy(number => number).Select(group => (Number: group.Key, Count: group.Count())).ToList();
        var most = counts.Count == 0 ? 0 : counts.Max(group => group.Count);
        return new ListValue([.. counts.Where(group => group.Count == most).Select(group => group.Number).Order().Select(FeelValue.Of)]);
    }
}
