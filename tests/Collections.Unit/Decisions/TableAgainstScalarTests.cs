using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

/// <summary>Decision tables over columns say what the scalar evaluator says, rule numbers included.</summary>
public class TableAgainstScalarTests
{
    private static readonly string[] Columns = ["days past due", "balance", "rate", "product", "region", "due date", "vip", "blocked"];
    private static readonly string[] Policies = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "COLLECT", "RULE ORDER"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_random_table_decides_alike(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var table = RandomTable(random);
            var model = table.Load();
            model.Errors.ShouldBeEmpty();
            var batch = RandomBatch.Create(random, 41, 47);
            var rows = RandomBatch.Rows(random, 41);

            var compiled = CompiledDecision.Compile(model, "Segment", RandomBatch.Schema)!;
            var pool = new TextPool();
            var outputs = compiled.Outputs.Select(output => ColumnValues.Create(output.Type, output.Scale, 47, pool)).ToArray();
            var numbers = new int[47];
            compiled.Evaluate(batch, rows, outputs, numbers, FeelTable.Clock);

            foreach (var row in rows)
            {
                var expected = model.Evaluate("Segment", Inputs(batch, row), FeelTable.Clock);
                for (var i = 0; i < outputs.Length; i++)
                {
                    var value = Held(Member(expected.Value, compiled.Outputs, i), compiled.Outputs[i]);
                    outputs[i].Read(row).ToString().ShouldBe(value.ToString(), $"seed {seed}, round {round}, row {row}: {table.Xml()}");
                }
                if (numbers[row] > 0) numbers[row].ShouldBe(expected.MatchedRules[^1].Rules[0]);
                if (numbers[row] == RuleNumber.None) expected.MatchedRules[^1].Rules.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void A_large_batch_is_decided_by_two_threads_at_once()
    {
        const int Count = 10_000;
        var model = new TableModel { HitPolicy = "FIRST" }
            .Data("days past due", "number").Data("balance", "number").Data("product", "string")
            .Input("days past due").Input("balance * 2").Input("product").Output("segment")
            .Rule("> 60", "-", "contains(?, \"a\")", "\"A\"").Rule("-", "> 50", "-", "\"B\"").Rule("<= 60", "-", "\"card\"", "\"C\"").Load();
        var batch = RandomBatch.Create(new Random(5), Count, Count);
        var compiled = CompiledDecision.Compile(model, "Segment", RandomBatch.Schema)!;
        var rows = Enumerable.Range(0, Count).ToArray();

        var results = new (Column Output, int[] Rules)[2];
        Parallel.For(0, 2, i =>
        {
            var output = ColumnValues.Create(ColumnType.Text, 0, Count, new TextPool());
            var numbers = new int[Count];
            for (var round = 0; round < 5; round++) compiled.Evaluate(batch, rows, [output], numbers, FeelTable.Clock);
            results[i] = (output, numbers);
        });

        results[0].Rules.ShouldBe(results[1].Rules);
        for (var row = 0; row < Count; row += 7)
        {
            var expected = model.Evaluate("Segment", Inputs(batch, row), FeelTable.Clock);
            results[1].Output.Read(row).ToString().ShouldBe(expected.Value.ToString());
        }
    }

    [Fact]
    public void A_required_decision_is_computed_first()
    {
        var xml = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="m" namespace="urn:test">
            <inputData id="i1" name="balance"><variable name="balance" typeRef="number"/></inputData>
            <inputData id="i2" name="rate"><variable name="rate" typeRef="number"/></inputData>
            <decision id="d1" name="Cost"><variable name="Cost" typeRef="number"/>
              <informationRequirement><requiredInput href="#i1"/></informationRequirement>
              <informationRequirement><requiredInput href="#i2"/></informationRequirement>
              <literalExpression><text>balance * rate</text></literalExpression></decision>
            <decision id="d2" name="Choice"><variable name="Choice"/>
              <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
              <informationRequirement><requiredInput href="#i1"/></informationRequirement>
              <decisionTable id="t" hitPolicy="FIRST"><input><inputExpression><text>Cost</text></inputExpression></input><output/>
              <rule><inputEntry><text>&gt; 100</text></inputEntry><outputEntry><text>"dear"</text></outputEntry></rule>
              <rule><inputEntry><text>&gt; balance</text></inputEntry><outputEntry><text>"odd"</text></outputEntry></rule></decisionTable></decision>
            </definitions>
            """;
        var model = DmnModel.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml))).Model!;
        model.Errors.ShouldBeEmpty();
        var compiled = CompiledDecision.Compile(model, "Choice", RandomBatch.Schema)!;
        compiled.Fallbacks.ShouldBeEmpty();
        for (var seed = 1; seed <= 20; seed++)
        {
            var batch = RandomBatch.Create(new Random(seed), 25, 25);
            var output = ColumnValues.Create(ColumnType.Text, 0, 25, new TextPool());
            compiled.Evaluate(batch, Enumerable.Range(0, 25).ToArray(), [output], new int[25]);
            for (var row = 0; row < 25; row++)
                output.Read(row).ToString().ShouldBe(model.Evaluate("Choice", Inputs(batch, row)).Value.ToString(), $"seed {seed}, row {row}");
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 30)];

    private static TableModel RandomTable(Random random)
    {
        var policy = Policies[random.Next(Policies.Length)];
        var expressions = new RandomExpression(random);
        var table = new TableModel { HitPolicy = policy }
            .Data("days past due", "number").Data("balance", "number").Data("rate", "number").Data("product", "string")
            .Data("region", "string").Data("due date", "date").Data("vip", "boolean").Data("blocked", "boolean");
        var inputs = Columns.Where(_ => random.Next(2) == 0).DefaultIfEmpty("balance").ToList();
        foreach (var input in inputs) table.Input(input is "balance" && random.Next(2) == 0 ? "balance * 2 + rate" : input);
        var several = random.Next(2) == 0 && policy is not ("COLLECT" or "RULE ORDER");
        table.Output("segment", "\"A\", \"B\", \"C\"", random.Next(2) == 0 ? "\"D\"" : null);
        if (several) table.Output("score", "3, 2, 1");
        for (var i = 0; i < random.Next(1, 9); i++)
        {
            string[] results = several ? [Segment(random), Score(random, policy)] : [Segment(random)];
            table.Rule([.. inputs.Select(expressions.Entry), .. results]);
        }
        return table;
    }

    private static string Segment(Random random) => $"\"{"ABC"[random.Next(3)]}\"";

    private static string Score(Random random, string policy) =>
        policy is "FIRST" or "UNIQUE" && random.Next(3) == 0 ? "balance + 1" : $"{random.Next(1, 4)}";

    private static ContextValue Inputs(ColumnBatch batch, int row) =>
        new(batch.Schema.Columns.Select((column, i) => KeyValuePair.Create(column.Name, batch.Columns[i].Read(row))));

    private static FeelValue Member(FeelValue value, IReadOnlyList<ColumnDefinition> outputs, int place)
    {
        if (outputs.Count == 1) return value;
        return value is ContextValue context && context.TryGet(outputs[place].Name, out var member) ? member : FeelValue.Null;
    }

    // What the output column can hold: a number of 20 digits is lost there.
    private static FeelValue Held(FeelValue value, ColumnDefinition output)
    {
        var column = ColumnValues.Create(output.Type, output.Scale, 1, new TextPool());
        column.TryWrite(0, value);
        return column.Read(0);
    }
}
