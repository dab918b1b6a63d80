using System.Diagnostics;
using Collections.Decisions;
using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

/// <summary>What an evaluation, a row and a part of a run may cost.</summary>
public class FuelTests
{
    private static readonly ColumnSchema Schema = new([new("n", ColumnType.Number, 0)]);

    [Fact]
    public void An_evaluation_may_take_its_steps_and_not_one_more()
    {
        var (loops, spaces) = CostingAll();
        var exact = Evaluate(Source(loops, spaces), out var left);
        (exact.Value.ToString(), left).ShouldBe(("0", 0));
        Evaluate(Source(loops, spaces + CharactersPerStep), out _).Errors.ShouldContain(error => error.Code == "out-of-fuel");
    }

    [Fact]
    public void A_part_may_take_its_steps_and_not_one_more()
    {
        var fuel = new PartFuel();
        fuel.Fill(3);
        fuel.Charge(FeelLimits.PartFuel + (3 * FeelLimits.PartFuelPerRow));
        Should.Throw<OutOfFuelException>(() => fuel.Charge(1)).Row.ShouldBe(OutOfFuelException.WholePart);
        fuel.Fill(0);
        fuel.Charge(FeelLimits.PartFuel);
    }

    [Fact]
    public void In_a_run_the_row_that_takes_too_long_is_named()
    {
        var (batch, rows) = Batch(1, 2, 300, 4);
        var expression = Compiled("count(for i in 1..n, j in 1..n return some k in 1..n satisfies k < 0) >= 0");
        Should.Throw<OutOfFuelException>(() => expression.Select(batch, rows, new int[4], out _, Clock())).Row.ShouldBe(2);
        expression.Select(batch, rows, new int[4], out var count);
        count.ShouldBe(3);
    }

    /// <summary>Where nothing varies from row to row it would be easy to reckon once, be stopped, and call it null.</summary>
    [Theory]
    [InlineData("count(for i in 1..400, j in 1..400 return some k in 1..400 satisfies k < 0) = 4")]
    [InlineData("if n > 1 then count(for i in 1..400, j in 1..400 return some k in 1..400 satisfies k < 0) = 4 else false")]
    public void An_expression_that_takes_too_long_whatever_the_row_is_not_taken_for_null(string source)
    {
        var (batch, rows) = Batch(1, 2);
        Should.Throw<OutOfFuelException>(() => Compiled(source).Select(batch, rows, new int[2], out _, Clock(rows: 2)));
    }

    [Fact]
    public void Rows_together_may_use_up_their_part()
    {
        var (batch, rows) = Batch([.. Enumerable.Repeat(12L, 100)]);
        var expression = Compiled("count(for i in 1..20 return some k in 1..n * 100 satisfies k < 0) >= 0");
        Should.Throw<OutOfFuelException>(() => expression.Select(batch, rows, new int[100], out _, Clock(rows: 100))).Row.ShouldBe(OutOfFuelException.WholePart);
    }

    [Fact]
    public void Loops_over_columns_draw_on_the_same_fuel()
    {
        var (batch, rows) = Batch([.. Enumerable.Range(0, 1_000).Select(n => (long)n)]);
        var expression = Compiled("n > 5");
        expression.Fallbacks.ShouldBeEmpty();
        var clock = Clock();
        for (var i = 0; i < FeelLimits.PartFuel / 1_000; i++) expression.Select(batch, rows, new int[1_000], out _, clock);
        Should.Throw<OutOfFuelException>(() => expression.Select(batch, rows, new int[1_000], out _, clock));
    }

    [Theory]
    [InlineData("{a: for i in 1..20 return i, b: for i in 1..9000 return a, c: for i in 1..9000 return a, r: b = c}.r")]
    [InlineData("{a: for i in 1..9000 return i, b: for i in 1..9000 return a, c: list replace(a, 9000, 0), r: list contains(b, c)}.r")]
    [InlineData("{a: for i in 1..9000 return i, b: for i in 1..9000 return a, r: string length(string(b))}.r")]
    [InlineData("{a: for i in 1..9000 return i, b: for i in 1..9000 return a, r: distinct values(b)}.r")]
    [InlineData("{s: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", t: s + s + s + s, u: t + t + t + t + t + t + t + t, v: u + u + u + u + u + u + u + u, w: v + v + v + v + v + v + v, l: for i in 1..9000 return w, r: max(l)}.r")]
    [InlineData("{s: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", t: s + s + s + s, u: t + t + t + t + t + t + t + t, v: u + u + u + u + u + u + u + u, w: v + v + v + v + v + v + v, l: for i in 1..9000 return string length(w), r: sum(l)}.r")]
    [InlineData("{s: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", t: s + s + s + s, u: t + t + t + t + t + t + t + t, v: u + u + u + u + u + u + u + u, w: v + v + v + v + v + v + v, x: v + \"b\" + v, l: for i in 1..9000 return contains(w, x), r: count(l)}.r")]
    [InlineData("{a: for i in 1..9000 return i, r: count(concatenate(a, a, a, a, a, a, a, a, a, a, a, a, a, a, a))}.r")]
    public void What_a_function_looks_at_is_paid_for(string source)
    {
        var parsed = FeelParser.Parse(source);
        var start = Stopwatch.GetTimestamp();
        var result = FeelEvaluator.Evaluate(parsed.Tree!);
        result.Value.ToString().ShouldBe("null");
        result.Errors.ShouldNotBeEmpty();
        Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(10);
    }

    [Fact]
    public void A_regular_expression_may_run_50_milliseconds()
    {
        FeelLimits.RegexTime.ShouldBe(TimeSpan.FromMilliseconds(50));
        Evaluate("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"(a+)+$\")", out _).Value.ShouldBe(FeelValue.False);
    }

    private const int CharactersPerStep = 8;

    private static string Source(int loops, int spaces) =>
        $"if (some i in 1..{loops} satisfies i < 0) then 1 else string length(trim(\"{new string(' ', spaces)}\"))";

    // The cost is a line in the loops; characters fill what is left.
    private static (int Loops, int Spaces) CostingAll()
    {
        var (small, large) = (Cost(Source(100, 0)), Cost(Source(200, 0)));
        var perLoop = (large - small) / 100;
        var loops = ((FeelLimits.Fuel - small) / perLoop) + 100;
        return (loops, (FeelLimits.Fuel - Cost(Source(loops, 0))) * CharactersPerStep);
    }

    private static int Cost(string source)
    {
        Evaluate(source, out var left);
        return FeelLimits.Fuel - left;
    }

    private static EvaluationResult Evaluate(string source, out int left)
    {
        var context = new EvaluationContext();
        var result = FeelEvaluator.Evaluate(FeelParser.Parse(source).Tree!, FeelScope.Empty, context);
        left = context.Fuel;
        return result;
    }

    private static CompiledExpression Compiled(string source) => CompiledExpression.Compile(FeelParser.Parse(source, ["n"]).Tree!, Schema);

    private static EvaluationClock Clock(int rows = 0)
    {
        var fuel = new PartFuel();
        fuel.Fill(rows);
        return EvaluationClock.On(new DateOnly(2026, 11, 24)) with { Fuel = fuel };
    }

    private static (ColumnBatch Batch, int[] Rows) Batch(params long[] values) =>
        (new ColumnBatch(Schema, [new NumberColumn(values, 0)], values.Length), [.. Enumerable.Range(0, values.Length)]);
}
