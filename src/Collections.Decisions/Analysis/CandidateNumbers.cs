using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Kernels;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Values that facts are tried with: the constants of a decision and what it requires, and what lies beside them.</summary>
internal sealed class CandidateNumbers
{
    private const int MostConstants = 60;
    private readonly List<FeelNumber> numbers = [0, 1];
    private readonly List<FeelNumber> further = [];
    private readonly List<FeelValue> others = [];

    public CandidateNumbers(TablePlace place, TableAnalysis analysis)
    {
        foreach (var (owner, element) in RequiredInputs.Reachable(place.Model, (Decision)place.Element))
        {
            if (owner.Reads.TryGetValue(element, out var trees)) foreach (var tree in trees) Collect(tree);
        }
        foreach (var sample in analysis.Columns.SelectMany(column => column.Samples)) Add(sample);
        Multiply();
    }

    /// <summary>The values for a fact: the near ones, and those that lead to the constants by multiplication or division.</summary>
    public (IReadOnlyList<FeelValue> Near, IReadOnlyList<FeelValue> Far) Of(string name, KnownFacts facts) =>
        (Fitting(numbers, name, facts), Fitting([.. numbers, .. further], name, facts));

    private List<FeelValue> Fitting(List<FeelNumber> tried, string name, KnownFacts facts)
    {
        var column = facts.Find(name);
        var kind = column is null ? null : ColumnShape.KindOf(column.Type);
        var fitting = kind is null or FeelKind.Number ? tried.Select(number => FeelValue.Of(number)) : [];
        if (column is { Type: ColumnType.Number })
            fitting = fitting.Where(value => FeelNumber.TryRound(((NumberValue)value).Value, column.Scale, NumberRounding.Floor, out var step) && step == ((NumberValue)value).Value);
        if (facts.NeverNegative.Contains(name)) fitting = fitting.Where(value => ((NumberValue)value).Value >= 0);
        List<FeelValue> values = [.. fitting, .. others.Where(value => kind is null || value.Kind == kind)];
        if (kind == FeelKind.Boolean) values = [FeelValue.True, FeelValue.False];
        return values.Count > 0 ? values : [FeelValue.Null];
    }

    private void Collect(FeelExpression node)
    {
        if (node is Literal literal) Add(literal.Value);
        foreach (var child in node.Children) Collect(child);
    }

    private void Add(FeelValue value)
    {
        if (value is not NumberValue number)
        {
            if (value is StringValue or DateValue && others.Count < MostConstants && !others.Contains(value)) others.Add(value);
            return;
        }
        if (numbers.Count >= MostConstants) return;
        foreach (var step in new long[] { 0, 1, -1 })
        {
            if (FeelNumber.TryAdd(number.Value, step, out var beside) && !numbers.Contains(beside)) numbers.Add(beside);
        }
    }

    // A number of months is reached with as many times thirty days, a share by a part of the whole.
    private void Multiply()
    {
        var factors = numbers.Take(24).ToList();
        foreach (var a in factors)
        {
            foreach (var b in factors)
            {
                if (FeelNumber.TryMultiply(a, b, out var product)) further.Add(product);
                if (FeelNumber.TryDivide(a, b, out var quotient)) further.Add(quotient);
            }
        }
    }
}
