using Collections.Decisions.Dmn;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>What a rule says of the values of a cell.</summary>
internal enum CellVerdict : byte
{
    No,
    Yes,

    /// <summary>It depends on more than the input.</summary>
    Maybe,
}

/// <summary>
/// The values of one input cut into cells within which every rule of the table says the same: the constants of the
/// tests, what lies between them, and null. A test that depends on more than the input says maybe everywhere.
/// </summary>
internal sealed class InputCells
{
    private readonly IReadOnlyList<ValueCell> cells;
    private readonly CellVerdict[][] verdicts;

    private InputCells(IReadOnlyList<ValueCell> cells, CellVerdict[][] verdicts, IReadOnlyList<int> opaque, string? reason) =>
        (this.cells, this.verdicts, Opaque, Reason) = (cells, verdicts, opaque, reason);

    public int Count => cells.Count;

    /// <summary>The rules, from 0, whose test is not understood.</summary>
    public IReadOnlyList<int> Opaque { get; }

    /// <summary>Why they are not; null where there are none.</summary>
    public string? Reason { get; }

    public static InputCells Of(PreparedTable table, int input, InputDomain domain, AnalysisWork work)
    {
        var collector = new TestConstants(work);
        var tests = table.Rules.Select(rule => rule.Conditions[input]).ToList();
        var understood = new bool[tests.Count];
        // Constants of a test that turns out not to be understood only cut finer.
        var constants = new List<FeelValue>();
        for (var i = 0; i < tests.Count; i++) understood[i] = collector.TryCollect(tests[i], constants);
        var allowed = domain.Allowed.Where(test => collector.TryCollect(test, constants)).ToList();
        var reason = "the test depends on more than its input and constants";
        var cells = ValueCell.Partition(constants, domain);
        if (cells is null)
        {
            (cells, reason) = (ValueCell.Whole(domain), "the tests compare with values of several kinds, or in an order that is not analysed");
            for (var i = 0; i < tests.Count; i++) understood[i] = tests[i].IsAny;
        }
        cells = [.. cells.Where(cell => allowed.TrueForAll(test => work.Passes(test, cell.Sample) != CellVerdict.No)), ValueCell.OfNull];
        if (domain.Kind is null) cells = [.. cells, ValueCell.OfOtherKinds];
        var opaque = Enumerable.Range(0, tests.Count).Where(rule => !understood[rule]).ToList();
        return new(cells, [.. tests.Select((test, i) => cells.Select(cell => Verdict(test, cell, understood[i], work)).ToArray())], opaque, opaque.Count == 0 ? null : reason);
    }

    public CellVerdict Verdict(int rule, int cell) => verdicts[rule][cell];

    /// <summary>Whether a cell is null, or of another kind than the tests.</summary>
    public bool IsOutside(int cell) => cells[cell].IsOutside;

    public bool IsNegative(int cell) => cells[cell].Sample is NumberValue number && number.Value < 0;

    /// <summary>Whether a rule matches no value at all.</summary>
    public bool IsEmpty(int rule) => Array.TrueForAll(verdicts[rule], verdict => verdict == CellVerdict.No);

    /// <summary>Whether a rule matches every value, null too.</summary>
    public bool IsAny(int rule) => Array.TrueForAll(verdicts[rule], verdict => verdict == CellVerdict.Yes);

    /// <summary>A cell in which both rules match for certain, or -1.</summary>
    public int Common(int first, int second)
    {
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (verdicts[first][cell] == CellVerdict.Yes && verdicts[second][cell] == CellVerdict.Yes) return cell;
        }
        return -1;
    }

    /// <summary>A cell that a rule may match, or -1.</summary>
    public int First(int rule) => Array.FindIndex(verdicts[rule], verdict => verdict != CellVerdict.No);

    public string Describe(int cell) => cells[cell].Description;

    /// <summary>A cell as a test; null for all values.</summary>
    public UnaryTests? Test(int cell) => cells[cell].Description == ValueCell.Any || cells[cell] == ValueCell.OfOtherKinds
        ? null
        : FeelParser.ParseUnaryTests(cells[cell].Description).Tree as UnaryTests;

    public FeelValue Sample(int cell) => cells[cell].Sample;

    public IEnumerable<FeelValue> Samples => cells.Where(cell => !cell.IsOutside).Select(cell => cell.Sample);

    private static CellVerdict Verdict(UnaryTests tests, ValueCell cell, bool understood, AnalysisWork work)
    {
        if (tests.IsAny) return CellVerdict.Yes;
        return understood ? work.Passes(tests, cell.Sample) : CellVerdict.Maybe;
    }
}
