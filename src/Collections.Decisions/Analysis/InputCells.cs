using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>
/// The values of one input cut into cells within which every rule of the table says the same: the constants of the
/// tests, and what lies between them.
/// </summary>
internal sealed class InputCells
{
    private readonly IReadOnlyList<ValueCell> cells;
    private readonly bool[][] matches;

    private InputCells(IReadOnlyList<ValueCell> cells, bool[][] matches) => (this.cells, this.matches) = (cells, matches);

    public int Count => cells.Count;

    public static (InputCells? Cells, string? Reason) Of(PreparedTable table, int input)
    {
        var tests = table.Rules.Select(rule => rule.Conditions[input]).ToList();
        var allowed = Allowed(table.Inputs[input]).ToList();
        var constants = new List<FeelValue>();
        foreach (var test in tests.Concat(allowed))
        {
            if (!TestConstants.TryCollect(test, constants)) return (null, "a test depends on more than the input and constants");
        }
        if (ValueCell.Partition(constants) is not { } cells) return (null, "the tests compare with values of several kinds, or in an order that is not analysed");
        cells = [.. cells.Where(cell => allowed.TrueForAll(tests => Passes(tests, cell.Sample) == true))];
        return (new(cells, [.. tests.Select(test => cells.Select(cell => Passes(test, cell.Sample) == true).ToArray())]), null);
    }

    public bool Matches(int rule, int cell) => matches[rule][cell];

    public bool IsEmpty(int rule) => !Array.Exists(matches[rule], match => match);

    public bool IsAny(int rule) => Array.TrueForAll(matches[rule], match => match);

    /// <summary>A cell in which both rules match, or -1.</summary>
    public int Common(int first, int second)
    {
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (matches[first][cell] && matches[second][cell]) return cell;
        }
        return -1;
    }

    public string Describe(int cell) => cells[cell].Description;

    private static IEnumerable<UnaryTests> Allowed(PreparedInput input)
    {
        for (var type = input.Type; type is ConstrainedType constrained; type = constrained.Base) yield return constrained.Allowed;
        if (input.Values is { } values) yield return values;
    }

    private static bool? Passes(UnaryTests tests, FeelValue sample) =>
        FeelEvaluator.Test(tests, sample, FeelScope.Empty, new EvaluationContext()).Value is BooleanValue truth ? truth.Value : null;
}
