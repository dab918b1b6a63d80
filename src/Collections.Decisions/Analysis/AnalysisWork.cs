using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>
/// What one analysis of a model may cost, all its tables together. What it has no means for any more is not proved.
/// </summary>
internal sealed class AnalysisWork
{
    // As much fuel as a part of a few thousand rows has.
    private const int Rows = 4_000;
    private const long MostSteps = 40_000_000;
    private readonly PartFuel fuel = new();
    private readonly EvaluationClock clock;
    private readonly Dictionary<FeelExpression, FeelValue?> constants = new(ReferenceEqualityComparer.Instance);
    private long left = MostSteps;

    public AnalysisWork()
    {
        fuel.Fill(Rows);
        clock = EvaluationClock.On(DateOnly.MinValue) with { Fuel = fuel };
    }

    /// <summary>A clock whose evaluations are paid for by the analysis.</summary>
    public EvaluationClock Clock => clock;

    /// <summary>Steps of a search, at most so many as are left.</summary>
    public int Steps(int wanted) => (int)Math.Clamp(left, 0, wanted);

    public void Spend(long steps) => left -= steps;

    /// <summary>The value of an expression that depends on nothing; null where it depends on something, or costs too much.</summary>
    public FeelValue? Constant(FeelExpression node)
    {
        if (node is Literal literal) return literal.Value;
        if (constants.TryGetValue(node, out var known)) return known;
        return constants[node] = KernelCompiler.Constant(node, fuel);
    }

    /// <summary>Whether a value passes tests; maybe where that costs too much.</summary>
    public CellVerdict Passes(UnaryTests tests, FeelValue sample) =>
        Tried(() => FeelEvaluator.Test(tests, sample, FeelScope.Empty, new EvaluationContext(clock))) is not { } result ? CellVerdict.Maybe
        : result.Value.IsTrue ? CellVerdict.Yes
        : CellVerdict.No;

    /// <summary>What an evaluation yields; null where it costs too much.</summary>
    public static T? Tried<T>(Func<T?> evaluate)
        where T : class
    {
        try
        {
            return evaluate();
        }
        catch (OutOfFuelException)
        {
            return null;
        }
    }
}
