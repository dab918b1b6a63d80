using Collections.Decisions.Dmn;

namespace Collections.Decisions.Analysis;

/// <summary>Two rules that match together.</summary>
/// <param name="First">Number from 1.</param>
/// <param name="Second">Number from 1, greater than the first.</param>
/// <param name="Example">One unary test for each input, "-" where any value will do: where both match.</param>
public sealed record RuleOverlap(int First, int Second, IReadOnlyList<string> Example)
{
    internal int[] Cells { get; init; } = [];
}

/// <summary>Inputs for which no rule matches.</summary>
/// <param name="Inputs">One unary test for each input, "-" where any value will do.</param>
public sealed record TableGap(IReadOnlyList<string> Inputs)
{
    internal int[] Cells { get; init; } = [];
}

/// <summary>A rule that can never count.</summary>
/// <param name="Rule">Number from 1.</param>
/// <param name="EmptyInput">The input, from 0, that has no value for its test; null where earlier rules match wherever it does.</param>
/// <param name="CoveredBy">Numbers, from 1, of rules that together match wherever it does.</param>
public sealed record UnreachableRule(int Rule, int? EmptyInput, IReadOnlyList<int> CoveredBy);

/// <summary>
/// What the conditions of a decision table leave open or say twice, whatever its outputs, each input taken by itself.
/// Null belongs to the inputs, but no gap is reported there.
/// </summary>
/// <param name="NotProved">What is not known, with the reason; empty where the lists are complete up to their bounds.</param>
/// <param name="Unreachable">
/// Rules that can never count: no value of an input passes their test, or (first hit, priority) rules that go before match wherever they do.
/// </param>
/// <param name="Overlaps">Pairs of rules that match together, at most <see cref="Bound"/>.</param>
/// <param name="Gaps">Inputs without a rule, at most <see cref="Bound"/>: one example where the same rules come closest.</param>
public sealed record TableAnalysis(
    IReadOnlyList<string> NotProved,
    IReadOnlyList<UnreachableRule> Unreachable,
    IReadOnlyList<RuleOverlap> Overlaps,
    IReadOnlyList<TableGap> Gaps)
{
    /// <summary>How many overlaps and gaps are listed at most.</summary>
    public const int Bound = 20;

    /// <summary>How many rules a table may have.</summary>
    public const int MostRules = 1000;

    // Shared by the rules: a table of a thousand rules is looked at as long as one of thirty.
    private const int Steps = 2_000_000;
    private const int StepsOfGaps = 200_000;

    internal InputCells[] Columns { get; private init; } = [];

    /// <summary>Analyses a table of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">One of its tables, in a decision or business knowledge model.</param>
    /// <param name="facts">What is known of input data beside the model.</param>
    public static TableAnalysis Of(DmnModel model, DecisionTable table, KnownFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        var place = ModelTables.Of(model.Root, facts ?? KnownFacts.None).FirstOrDefault(place => ReferenceEquals(place.Table.Table, table));
        return place is null ? Unknown("a cell of the table is not FEEL, or it stands within a filter") : Of(place, facts ?? KnownFacts.None, new AnalysisWork());
    }

    internal static TableAnalysis Of(TablePlace place, KnownFacts facts, AnalysisWork work)
    {
        var rules = place.Table.Rules.Length;
        if (rules > MostRules) return Unknown($"the table has more than {MostRules} rules");
        var domains = place.Table.Inputs.Select((_, input) => InputDomain.Of(place, input, facts, work)).ToArray();
        var columns = domains.Select((domain, input) => InputCells.Of(place.Table, input, domain, work)).ToArray();
        var notProved = columns.SelectMany((column, input) => Opaque(column, place.Label(input))).ToList();
        var search = new CoverSearch(columns, work.Steps(StepsOfGaps));
        var gaps = search.Gaps([.. Enumerable.Range(0, rules)], [.. domains.Select(domain => domain.SkipsNegative)], Bound);
        work.Spend(search.Steps);
        if (search.Exhausted) notProved.Add("that there are no further gaps: the table has too many combinations");
        var allowsOne = place.Table.Table.HitPolicy is HitPolicy.Unique or HitPolicy.Any;
        var (pairs, exhausted) = RuleOverlaps.Of(columns, rules, Bound, work);
        if (exhausted && allowsOne) notProved.Add($"that no further rules match together: {(pairs.Count == Bound ? $"only the first {Bound} pairs are listed" : "the table has too many rules and cells")}");
        var unreachable = new RuleOrder(place.Table, columns, work).Unreachable(Math.Max(2_000, Steps / Math.Max(1, rules)), notProved);
        return new(
            notProved,
            unreachable,
            [.. pairs.Select(pair => new RuleOverlap(pair.First + 1, pair.Second + 1, Described(columns, pair.Cells)) { Cells = pair.Cells })],
            [.. gaps.Select(gap => new TableGap(Described(columns, gap)) { Cells = gap })])
        { Columns = columns };
    }

    private static IEnumerable<string> Opaque(InputCells column, string label)
    {
        if (column.Opaque.Count == 0) yield break;
        var numbers = string.Join(", ", column.Opaque.Take(10).Select(rule => rule + 1)) + (column.Opaque.Count > 10 ? ", …" : "");
        yield return $"what rule{(column.Opaque.Count == 1 ? "" : "s")} {numbers} leave{(column.Opaque.Count == 1 ? "s" : "")} open or share{(column.Opaque.Count == 1 ? "s" : "")} with others: '{label}': {column.Reason}";
    }

    private static string[] Described(InputCells[] columns, int[] cells) =>
        [.. cells.Select((cell, column) => cell == CoverSearch.AnyCell ? ValueCell.Any : columns[column].Describe(cell))];

    private static TableAnalysis Unknown(string reason) => new(["anything about it: " + reason], [], [], []);
}
