namespace Collections.Decisions.Kernels;

/// <summary>Sorts the tests of rules: those of one column go into its index, the rest is asked rule by rule.</summary>
/// <param name="count">How many rules there are.</param>
internal sealed class RuleMatcherBuilder(int count)
{
    private readonly SortedDictionary<(int Column, int Input), List<(int Rule, ColumnTest Test)>> values = [];
    private readonly SortedDictionary<(int Column, int Input), List<(int Rule, TextTest Test)>> texts = [];
    private readonly List<Condition>[] rest = [.. Enumerable.Range(0, count).Select(_ => new List<Condition>())];
    private readonly bool[] impossible = new bool[count];

    /// <summary>Adds the test that a rule makes of an input; one at most.</summary>
    public void Add(int rule, int input, Condition condition)
    {
        switch (condition)
        {
            case ConstantCondition constant: impossible[rule] |= !constant.IsTrue; break;
            case ColumnTest test: Of(values, (test.Column, input)).Add((rule, test)); break;
            case TextTest test: Of(texts, (test.Column, input)).Add((rule, test)); break;
            default: rest[rule].Add(condition); break;
        }
    }

    /// <summary>The matcher of all that was added.</summary>
    /// <param name="numbers">The numbers of the rules, in the order in which the first match counts.</param>
    /// <param name="agreement">By number - 1: rules of one class may match together; null where the first match decides.</param>
    public RuleMatcher Build(int[] numbers, int[]? agreement) => new(
        numbers,
        [.. rest.Select(conditions => conditions.OrderBy(Cost).ToArray())],
        Possible(),
        [
            .. values.Select(tested => new TestedValues(tested.Key.Column, count, tested.Value)),
            .. texts.Select(tested => new TestedTexts(tested.Key.Column, count, tested.Value)),
        ],
        agreement is null ? null : Disagreeing(numbers, agreement));

    private ulong[] Possible()
    {
        var possible = new ulong[RuleSets.Words(count)];
        for (var rule = 0; rule < count; rule++)
        {
            if (!impossible[rule]) RuleSets.Add(possible, 1, 0, rule);
        }
        return possible;
    }

    private ulong[] Disagreeing(int[] numbers, int[] agreement)
    {
        var disagreeing = new ulong[RuleSets.Words(count) * count];
        for (var rule = 0; rule < count; rule++)
        {
            for (var other = 0; other < count; other++)
            {
                if (agreement[numbers[rule] - 1] != agreement[numbers[other] - 1]) RuleSets.Add(disagreeing, count, rule, other);
            }
        }
        return disagreeing;
    }

    // Loops before calls of the scalar evaluator.
    private static int Cost(Condition condition) => condition is ScalarCondition or RememberedTextCondition ? 1 : 0;

    private static List<T> Of<T>(SortedDictionary<(int, int), List<T>> tests, (int, int) key)
    {
        if (!tests.TryGetValue(key, out var own)) tests[key] = own = [];
        return own;
    }
}
