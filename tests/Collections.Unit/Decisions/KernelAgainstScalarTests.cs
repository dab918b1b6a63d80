using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

/// <summary>The column kernels say what the scalar evaluator says, on random batches and expressions.</summary>
public class KernelAgainstScalarTests
{
    private static readonly string[] Names = [.. RandomBatch.Schema.Columns.Select(column => column.Name), "age"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_condition_selects_the_rows_for_which_it_is_true(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var source = new RandomExpression(random).Condition(3);
            var tree = Parsed(source);
            var count = random.Next(0, 70);
            var batch = RandomBatch.Create(random, count, count + random.Next(3));
            var rows = RandomBatch.Rows(random, count);
            var matched = new int[rows.Length];

            var compiled = CompiledExpression.Compile(tree, RandomBatch.Schema);
            compiled.Select(RandomBatch.FromOutside(batch), rows, matched, out var found, FeelTable.Clock);

            var expected = rows.Where(row => Scalar(tree, batch, row).IsTrue).ToArray();
            matched[..found].ShouldBe(expected, $"seed {seed}, round {round}: {source}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_value_is_written_as_the_scalar_evaluator_yields_it(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var expressions = new RandomExpression(random);
            var source = random.Next(3) switch { 0 => expressions.Condition(2), 1 => expressions.Date(), _ => expressions.Number(3) };
            var tree = Parsed(source);
            var batch = RandomBatch.Create(random, 33, 40);
            var rows = RandomBatch.Rows(random, 33);

            var compiled = CompiledExpression.Compile(tree, RandomBatch.Schema);
            var target = ColumnValues.Create(compiled.ResultType, compiled.Scale, 40, new TextPool());
            compiled.Evaluate(RandomBatch.FromOutside(batch), rows, target, FeelTable.Clock);

            foreach (var row in rows)
            {
                // A number too large for its column is lost there, and only there.
                var expected = ColumnValues.Create(compiled.ResultType, compiled.Scale, 40, new TextPool());
                expected.TryWrite(row, Scalar(tree, batch, row));
                target.Read(row).ToString().ShouldBe(expected.Read(row).ToString(), $"seed {seed}, round {round}, row {row}: {source}");
            }
        }
    }

    [Fact]
    public void Typed_comparisons_need_no_scalar_evaluation()
    {
        var source = "days past due in [30..60] and balance > 100.5 and product in (\"card\", \"loan\") and not(vip) and due date < today() and rate * 2 + 1 < balance";
        CompiledExpression.Compile(Parsed(source), RandomBatch.Schema).Fallbacks.ShouldBeEmpty();
    }

    [Fact]
    public void What_has_no_kernel_is_named()
    {
        var compiled = CompiledExpression.Compile(Parsed("days past due > 1 and (balance / rate) ** 2 > days past due"), RandomBatch.Schema);
        compiled.Fallbacks.ShouldHaveSingleItem();
        compiled.UsedColumns.ShouldBe([0, 1, 2]);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    private static FeelExpression Parsed(string source)
    {
        var parsed = FeelParser.Parse(source, Names);
        parsed.Errors.ShouldBeEmpty(source);
        return parsed.Tree!;
    }

    private static FeelValue Scalar(FeelExpression tree, ColumnBatch batch, int row)
    {
        var scope = new RowScope(batch.Schema);
        scope.MoveTo(batch, row);
        return FeelEvaluator.Evaluate(tree, scope, new EvaluationContext(FeelTable.Clock)).Value;
    }
}
