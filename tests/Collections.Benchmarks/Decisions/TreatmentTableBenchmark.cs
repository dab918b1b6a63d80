using BenchmarkDotNet.Attributes;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Benchmarks.Decisions;

/// <summary>One table over a million rows on one thread, three ways: over columns, as written C#, row by row.</summary>
public class TreatmentTableBenchmark
{
    private const int Rows = 1_000_000;
    private const int ScalarRows = 2_000;
    private static readonly string[] Products = ["card", "loan", "mortgage", "leasing"];
    private static readonly string[] Regions = ["north", "south", "east", "west"];

    private readonly TextPool pool = new();
    private Debtor[] debtors = [];
    private ContextValue[] contexts = [];
    private DmnModel model = null!;
    private CompiledDecision compiled = null!;
    private ColumnBatch batch = null!;
    private int[] rows = [];
    private Column[] outputs = [];
    private int[] rules = [];
    private string?[] treatments = [];

    /// <summary>Draws the portfolio, the same in all ways, and sees that all ways agree on it.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var chance = new Random(1);
        debtors = [.. Enumerable.Range(0, Rows).Select(_ => new Debtor
        {
            DaysPastDue = chance.Next(250),
            Balance = chance.Next(200_000_00),
            Product = Products[chance.Next(Products.Length)],
            Region = Regions[chance.Next(Regions.Length)],
            Score = chance.Next(300, 900),
            Age = chance.Next(18, 90),
            BrokenPromises = chance.Next(5),
            IsVip = chance.Next(20) == 0,
        })];
        model = TreatmentTable.Load();
        var schema = new ColumnSchema([
            new("days past due", ColumnType.Number), new("balance", ColumnType.Number, 2), new("product", ColumnType.Text), new("region", ColumnType.Text),
            new("score", ColumnType.Number), new("age", ColumnType.Number), new("broken promises", ColumnType.Number), new("vip", ColumnType.Boolean)]);
        batch = new(schema, [
            Numbers(0, debtor => debtor.DaysPastDue), Numbers(2, debtor => debtor.Balance), Texts(debtor => debtor.Product), Texts(debtor => debtor.Region),
            Numbers(0, debtor => debtor.Score), Numbers(0, debtor => debtor.Age), Numbers(0, debtor => debtor.BrokenPromises),
            new BooleanColumn([.. debtors.Select(debtor => (sbyte)(debtor.IsVip ? 1 : 0))])], Rows);
        compiled = CompiledDecision.Compile(model, "Treatment", schema)!;
        outputs = [.. compiled.Outputs.Select(output => ColumnValues.Create(output.Type, output.Scale, Rows, pool))];
        (rows, rules, treatments) = ([.. Enumerable.Range(0, Rows)], new int[Rows], new string?[Rows]);
        contexts = [.. debtors.Take(ScalarRows).Select(Context)];
        Agree();
    }

    /// <summary>The table compiled over typed columns.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int Columns() => compiled.Evaluate(batch, rows, outputs, rules);

    /// <summary>Thirty ifs over objects.</summary>
    [Benchmark(OperationsPerInvoke = Rows, Baseline = true)]
    public void IfChain()
    {
        for (var row = 0; row < debtors.Length; row++) treatments[row] = TreatmentTable.Chain(debtors[row]);
    }

    /// <summary>The scalar evaluator, which is the reference.</summary>
    [Benchmark(OperationsPerInvoke = ScalarRows)]
    public int RowByRow() => contexts.Count(context => model.Evaluate("Treatment", context).Value.IsNull);

    private NumberColumn Numbers(int scale, Func<Debtor, long> value) => new([.. debtors.Select(value)], scale);

    private TextColumn Texts(Func<Debtor, string> value) => new([.. debtors.Select(debtor => pool.Add(value(debtor)))], pool);

    private static ContextValue Context(Debtor debtor) => new(
    [
        new("days past due", FeelValue.Of(debtor.DaysPastDue)),
        new("balance", FeelValue.Of(FeelNumber.TryDivide(debtor.Balance, 100, out var balance) ? balance : default)),
        new("product", FeelValue.Of(debtor.Product)),
        new("region", FeelValue.Of(debtor.Region)),
        new("score", FeelValue.Of(debtor.Score)),
        new("age", FeelValue.Of(debtor.Age)),
        new("broken promises", FeelValue.Of(debtor.BrokenPromises)),
        new("vip", FeelValue.Of(debtor.IsVip)),
    ]);

    private void Agree()
    {
        Columns();
        IfChain();
        var texts = (TextColumn)outputs[0];
        for (var row = 0; row < Rows; row++)
        {
            var found = texts.Values[row] < 0 ? null : texts.Pool[texts.Values[row]];
            if (found != treatments[row]) throw new InvalidOperationException($"Row {row}: columns say '{found}', the chain says '{treatments[row]}'.");
            if (row < ScalarRows && model.Evaluate("Treatment", contexts[row]).Value is var value && value.ToString() != $"\"{treatments[row]}\"")
                throw new InvalidOperationException($"Row {row}: the scalar evaluator says {value}, the chain says '{treatments[row]}'.");
        }
    }
}
