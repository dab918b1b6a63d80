using System.Security;
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
        for (var round = 0; round < 12; round++) Compare(RandomTable(random, random.Next(1, 9)), random, random.Next(1, 60), $"seed {seed}, round {round}");
    }

    [Theory]
    [InlineData(1, 63)]
    [InlineData(2, 64)]
    [InlineData(3, 65)]
    [InlineData(4, 129)]
    [InlineData(5, 300)]
    public void A_table_with_more_rules_than_bits_in_a_word_decides_alike(int seed, int rules)
    {
        var random = new Random(seed);
        for (var round = 0; round < 6; round++) Compare(RandomTable(random, rules), random, random.Next(1, 60), $"seed {seed}, round {round}");
    }

    [Fact]
    public void Bounds_beyond_counting_are_searched_for()
    {
        var random = new Random(7);
        var table = new TableModel { HitPolicy = "UNIQUE" }.Data("balance", "number").Input("balance").Output("segment");
        for (var i = -100; i < 250; i++) table.Rule(i % 3 == 0 ? $"{i}" : $"]{i - 1}..{i}[", $"\"{i}\"");
        for (var round = 0; round < 6; round++) Compare(table, random, 200, $"round {round}");
    }

    [Fact]
    public void A_table_without_rules_says_its_default()
    {
        var table = new TableModel { HitPolicy = "FIRST" }.Data("balance", "number").Input("balance").Output("segment", null, "\"D\"");
        Compare(table, new Random(1), 20, "no rules");
    }

    private static void Compare(TableModel table, Random random, int count, string place)
    {
        var model = table.Load();
        model.Errors.ShouldBeEmpty();
        var batch = RandomBatch.Create(random, count, count + 6);
        int[] rows = random.Next(2) == 0 ? [.. Enumerable.Range(0, count).Skip(random.Next(count))] : RandomBatch.Rows(random, count);
        var compiled = CompiledDecision.Compile(model, "Segment", RandomBatch.Schema)!;
        var pool = new TextPool();
        var outputs = compiled.Outputs.Select(output => ColumnValues.Create(output.Type, output.Scale, count + 6, pool)).ToArray();
        var numbers = new int[count + 6];
        compiled.Evaluate(RandomBatch.FromOutside(batch), rows, outputs, numbers, FeelTable.Clock);

        foreach (var row in rows)
        {
            var expected = model.Evaluate("Segment", Inputs(batch, row), FeelTable.Clock);
            for (var i = 0; i < outputs.Length; i++)
            {
                var value = Held(Member(expected.Value, compiled.Outputs, i), compiled.Outputs[i]);
                outputs[i].Read(row).ToString().ShouldBe(value.ToString(), $"{place}, row {row}: {table.Xml()}");
            }
            NumberOf(expected, numbers[row]).ShouldBe(numbers[row], $"{place}, row {row}: {table.Xml()}");
        }
    }

    // A refused input is told by its error, a conflict by rules that say nothing together; of several hits any may be named.
    private static int NumberOf(DmnResult expected, int found)
    {
        IReadOnlyList<int> rules = expected.MatchedRules.Count == 0 ? [] : expected.MatchedRules[^1].Rules;
        if (expected.Errors.Any(error => error.Code is "value-not-allowed")) return RuleNumber.InvalidInput;
        if (rules.Count > 1 && expected.Value.IsNull) return RuleNumber.Conflict;
        return rules.Count == 0 ? RuleNumber.None : rules.Contains(found) ? found : rules[0];
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
            compiled.Evaluate(RandomBatch.FromOutside(batch), Enumerable.Range(0, 25).ToArray(), [output], new int[25]);
            for (var row = 0; row < 25; row++)
                output.Read(row).ToString().ShouldBe(model.Evaluate("Choice", Inputs(batch, row)).Value.ToString(), $"seed {seed}, row {row}");
        }
    }

    [Theory]
    [InlineData("balance / rate", "number")]
    [InlineData("if rate > 0 then balance / rate else null", "number")]
    [InlineData("floor(days past due / 30)", "number")]
    [InlineData("round half up(balance / (rate - 3), 2) + modulo(days past due, 7)", "number")]
    [InlineData("sqrt(abs(balance))", "number")]
    [InlineData("if anything = \"card\" then 60 else anything", "number")]
    [InlineData("balance * balance * balance * rate * rate * rate", "number")]
    [InlineData("balance * 0.00000000000000000000001", "number")]
    [InlineData("[balance]", "number")]
    [InlineData("anything", "number")]
    [InlineData("anything", "string")]
    [InlineData("if balance > 3 then anything else product", "string")]
    [InlineData("some x in [balance, rate] satisfies x > 60", "boolean")]
    public void What_a_required_decision_yields_is_read_exactly(string expression, string type)
    {
        var cells = type switch { "number" => ["> 60", "[0.5..1]", "2", ">= 1", "not(null)"], "string" => ["\"card\"", "\"loan\", \"A\"", "not(\"x\")", "-"], _ => new[] { "true", "false" } };
        var model = RequiredModel(expression, type, cells);
        var compiled = CompiledDecision.Compile(model, "Choice", RandomBatch.Schema)!;
        for (var seed = 1; seed <= 20; seed++)
        {
            var batch = RandomBatch.Create(new Random(seed), 37, 37);
            var output = ColumnValues.Create(ColumnType.Text, 0, 37, new TextPool());
            var numbers = new int[37];
            compiled.Evaluate(batch, Enumerable.Range(0, 37).ToArray(), [output], numbers);
            for (var row = 0; row < 37; row++)
            {
                var expected = model.Evaluate("Choice", Inputs(batch, row));
                output.Read(row).ToString().ShouldBe(expected.Value.ToString(), $"seed {seed}, row {row}");
                NumberOf(expected, numbers[row]).ShouldBe(numbers[row], $"seed {seed}, row {row}");
            }
        }
    }

    [Theory]
    [InlineData("balance / rate")]
    [InlineData("if rate > 0 then balance / rate else null")]
    [InlineData("floor(days past due / 30)")]
    public void A_quotient_is_a_loop_over_columns(string expression)
    {
        var compiled = CompiledDecision.Compile(RequiredModel(expression, "number", ["> 60", "[0.5..1]"]), "Choice", RandomBatch.Schema)!;
        compiled.Fallbacks.ShouldBeEmpty();
        compiled.Steps.ShouldAllBe(step => !step.IsRowByRow);
    }

    [Fact]
    public void A_decision_that_is_a_quotient_is_given_out_as_values()
    {
        var model = RequiredModel("balance / rate", "number", ["> 60"]);
        var compiled = CompiledDecision.Compile(model, "Cost", RandomBatch.Schema)!;
        compiled.Outputs.ShouldHaveSingleItem().Type.ShouldBe(ColumnType.Any);
        var batch = RandomBatch.Create(new Random(3), 25, 25);
        var output = ColumnValues.Create(ColumnType.Any, 0, 25, new TextPool());
        compiled.Evaluate(batch, Enumerable.Range(0, 25).ToArray(), [output], new int[25]).ShouldBe(0);
        for (var row = 0; row < 25; row++) output.Read(row).ToString().ShouldBe(model.Evaluate("Cost", Inputs(batch, row)).Value.ToString());
    }

    private static DmnModel RequiredModel(string expression, string type, string[] cells)
    {
        var rules = cells.Select((cell, i) => $"<rule><inputEntry><text>{SecurityElement.Escape(cell)}</text></inputEntry><outputEntry><text>\"{i}\"</text></outputEntry></rule>");
        var data = RandomBatch.Schema.Columns.Where(column => !column.Name.Contains('.')).Select(column => column.Name).ToList();
        var xml = $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="m" namespace="urn:test">
            {string.Concat(data.Select((name, i) => $"<inputData id=\"i{i}\" name=\"{name}\"><variable name=\"{name}\"/></inputData>"))}
            <decision id="d1" name="Cost"><variable name="Cost" typeRef="{type}"/>
              {string.Concat(data.Select((_, i) => $"<informationRequirement><requiredInput href=\"#i{i}\"/></informationRequirement>"))}
              <literalExpression><text>{SecurityElement.Escape(expression)}</text></literalExpression></decision>
            <decision id="d2" name="Choice"><variable name="Choice"/>
              <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
              <decisionTable id="t" hitPolicy="FIRST"><input><inputExpression typeRef="{type}"><text>Cost</text></inputExpression></input><output/>
              {string.Concat(rules)}</decisionTable></decision>
            </definitions>
            """;
        var model = DmnModel.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml))).Model!;
        model.Errors.ShouldBeEmpty();
        return model;
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 30)];

    private static TableModel RandomTable(Random random, int rules)
    {
        var policy = Policies[random.Next(Policies.Length)];
        var expressions = new RandomExpression(random);
        var table = new TableModel { HitPolicy = policy }
            .Data("days past due", "number").Data("balance", "number").Data("rate", "number").Data("product", "string")
            .Data("region", "string").Data("due date", "date").Data("vip", "boolean").Data("blocked", "boolean");
        var inputs = Columns.Where(_ => random.Next(2) == 0).DefaultIfEmpty("balance").ToList();
        foreach (var input in inputs) table.Input(input is "balance" ? Balance(random) : input, null, random.Next(4) == 0 ? Allowed(input) : null);
        var several = random.Next(2) == 0 && policy is not ("COLLECT" or "RULE ORDER");
        table.Output("segment", "\"A\", \"B\", \"C\"", random.Next(2) == 0 ? "\"D\"" : null);
        if (several) table.Output("score", "3, 2, 1");
        for (var i = 0; i < rules; i++)
        {
            string[] results = several ? [Segment(random), Score(random, policy)] : [Segment(random)];
            table.Rule([.. inputs.Select(expressions.Entry), .. results]);
        }
        return table;
    }

    private static string Balance(Random random) => random.Next(5) switch
    {
        0 => "balance * 2 + rate",
        1 => "balance / rate",
        2 => "if rate > 0 then balance / days past due else null",
        3 => "floor(balance / 30)",
        _ => "balance",
    };

    private static string? Allowed(string input) => input switch
    {
        "days past due" => ">= 0",
        "product" => "\"card\", \"loan\", \"unknown\", \"\"",
        "due date" => "> date(\"2026-10-20\")",
        "vip" => "true",
        _ => null,
    };

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
