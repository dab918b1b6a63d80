using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Decides how a table is evaluated over batches of a schema.</summary>
internal sealed class TablePlanner
{
    private readonly PreparedTable table;
    private readonly List<ComputedInput> computed = [];
    private readonly List<string> fallbacks = [];
    private readonly FeelExpression[] tested;
    private readonly KernelCompiler compiler;
    private readonly ColumnSchema schema;

    private TablePlanner(PreparedTable table, ColumnSchema outer)
    {
        this.table = table;
        var inputs = new KernelCompiler(outer);
        tested = [.. table.Inputs.Select((input, i) => Tested(inputs, input.Expression, i))];
        fallbacks.AddRange(inputs.Fallbacks);
        schema = computed.Count == 0 ? outer : new([.. outer.Columns, .. computed.Select(input => input.Definition)]);
        compiler = new(schema);
    }

    public static TablePlan Plan(PreparedTable table, ColumnSchema schema)
    {
        var policy = table.Table.HitPolicy;
        if (policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect)
            return new ScalarTablePlan(table, [new("result", ColumnType.Any)], [$"the hit policy {policy} is evaluated row by row"]);
        var planner = new TablePlanner(table, schema);
        return planner.WhyScalar() is { } reason
            ? new ScalarTablePlan(table, [.. table.Outputs.Select(output => new ColumnDefinition(output.Name, ColumnType.Any))], [reason])
            : planner.SingleHit();
    }

    // An input that is a typed column is tested in place; another is computed into a column first.
    private FeelExpression Tested(KernelCompiler inputs, FeelExpression expression, int place)
    {
        if (inputs.IsTypedColumn(expression)) return expression;
        var writer = At(inputs, $"input '{Label(place)}'", () => inputs.Writer(expression));
        var definition = new ColumnDefinition($"\u0001input {place}", writer.Type, writer.Scale);
        computed.Add(new(definition, writer));
        return new Name(0, definition.Name);
    }

    private string? WhyScalar()
    {
        for (var i = 0; i < tested.Length; i++)
        {
            if (!Suits(table.Inputs[i].Type, compiler.TypeOf(tested[i]))) return $"the input '{Label(i)}' is not known to be of its type";
        }
        var constant = table.Rules.All(rule => rule.Results.All(result => KernelCompiler.Constant(result) is not null));
        return !constant && table.Table.HitPolicy is HitPolicy.Any or HitPolicy.Priority ? $"the outputs are not constant under the hit policy {table.Table.HitPolicy}" : null;
    }

    private static bool Suits(FeelType? type, ColumnType column) => type switch
    {
        null or AnyType => true,
        SimpleType simple => ColumnShape.KindOf(column) == simple.Kind,
        ConstrainedType constrained => Suits(constrained.Base, column),
        _ => false,
    };

    private SingleHitPlan SingleHit()
    {
        var conditions = table.Rules.Select((rule, i) => ConditionsOf(rule, i + 1)).ToArray();
        var results = table.Rules.Select((rule, i) => ResultsOf(rule, i + 1)).ToArray();
        var defaults = table.Outputs.Select(output => output.Default is null ? null : Result(output, output.Default)).ToArray();
        var valid = table.Inputs.SelectMany((input, i) => Allowed(input).Select(tests => Or(tests, i))).ToArray();
        fallbacks.AddRange(compiler.Fallbacks);
        var order = Order(results);
        return new(table, [.. table.Outputs.Select((output, i) => Definition(output, results.Select(rule => rule[i]).Append(defaults[i])))], [.. fallbacks.Distinct(StringComparer.Ordinal)])
        {
            Schema = schema,
            Computed = computed,
            Valid = valid,
            Matcher = Matcher(conditions, order),
            // By hits: the rules in their order, no rule, a conflict.
            Results = [.. defaults.Select((other, i) => new TableResults([.. order.Select(rule => results[rule][i]), other, null]))],
        };
    }

    private RuleMatcher Matcher(Condition?[][] conditions, int[] order)
    {
        var builder = new RuleMatcherBuilder(order.Length);
        for (var place = 0; place < order.Length; place++)
        {
            for (var input = 0; input < tested.Length; input++)
            {
                if (conditions[order[place]][input] is { } condition) builder.Add(place, input, condition);
            }
        }
        return builder.Build([.. order.Select(rule => rule + 1)], Agreement());
    }

    private static IEnumerable<UnaryTests> Allowed(PreparedInput input)
    {
        for (var type = input.Type; type is ConstrainedType constrained; type = constrained.Base) yield return constrained.Allowed;
        if (input.Values is { } values) yield return values;
    }

    // Null is allowed everywhere.
    private Junction Or(UnaryTests tests, int place) => new(
        compiler.Condition(new ComparisonExpression(0, UnaryComparison.Equal, tested[place], new Literal(0, FeelValue.Null))),
        compiler.Tests(tested[place], tests),
        false);

    // Null where any value will do.
    private Condition?[] ConditionsOf(PreparedRule rule, int number) =>
        [.. rule.Conditions.Select((tests, i) => tests.IsAny ? null : At(compiler, $"rule {number}, '{Label(i)}'", () => compiler.Tests(tested[i], tests)))];

    private ValueWriter[] ResultsOf(PreparedRule rule, int number) =>
        [.. rule.Results.Select((result, i) => At(compiler, $"rule {number}, output '{table.Outputs[i].Name}'", () => Result(table.Outputs[i], result)))];

    // Says of what falls back where it stands.
    private static T At<T>(KernelCompiler compiler, string place, Func<T> compile)
    {
        var mark = compiler.Fallbacks.Count;
        var compiled = compile();
        for (var i = mark; i < compiler.Fallbacks.Count; i++) compiler.Fallbacks[i] = $"{place}, {compiler.Fallbacks[i]}";
        return compiled;
    }

    private string Label(int input) => table.Table.Inputs[input].Title;

    private ValueWriter Result(PreparedOutput output, FeelExpression result)
    {
        var context = new EvaluationContext();
        if (KernelCompiler.Constant(result) is { } constant)
        {
            if (output.Type is { } wanted && !Types.TryCoerce(wanted, constant, new ScalarEvaluator(context), out constant)) constant = FeelValue.Null;
            return new ConstantWriter(new Literal(0, constant), constant, ColumnShape.Of(constant));
        }
        var writer = compiler.Writer(result);
        return output.Type is null or AnyType || output.Type is SimpleType simple && ColumnShape.KindOf(writer.Type) == simple.Kind
            ? writer
            : new CoercingWriter(result, output.Type);
    }

    private static ColumnDefinition Definition(PreparedOutput output, IEnumerable<ValueWriter?> writers)
    {
        ColumnShape? shape = null;
        foreach (var writer in writers)
        {
            if (writer is null or ConstantWriter { Constant.IsNull: true }) continue;
            var own = new ColumnShape(writer.Type, writer.Scale);
            shape = shape is null ? own : shape.Value.With(own);
        }
        return new(output.Name, shape?.Type ?? ColumnType.Any, shape?.Scale ?? 0);
    }

    // The places of the rules in the order in which the first match counts: by priority of the outputs, where that decides.
    private int[] Order(ValueWriter[][] results)
    {
        var places = Enumerable.Range(0, table.Rules.Length);
        if (table.Table.HitPolicy != HitPolicy.Priority) return [.. places];
        var values = table.Outputs.Select(output => output.Values.Select(value => KernelCompiler.Constant(value) ?? FeelValue.Null).ToArray()).ToArray();
        return [.. places.OrderBy(rule => results[rule].Select((result, i) => Place(values[i], ((ConstantWriter)result).Constant)).ToArray(), Places.Order)];
    }

    private static int Place(FeelValue[] values, FeelValue value)
    {
        var place = Array.FindIndex(values, known => FeelEquality.AreEqual(known, value) == true);
        return place < 0 ? int.MaxValue : place;
    }

    private int[]? Agreement() => table.Table.HitPolicy switch
    {
        HitPolicy.Unique => [.. Enumerable.Range(0, table.Rules.Length)],
        HitPolicy.Any => [.. table.Rules.Select(rule => Array.FindIndex(table.Rules, other => SaysTheSame(rule, other)))],
        _ => null,
    };

    private static bool SaysTheSame(PreparedRule rule, PreparedRule other) => rule.Results.Zip(other.Results).All(pair =>
        FeelEquality.AreEqual(KernelCompiler.Constant(pair.First)!, KernelCompiler.Constant(pair.Second)!) == true);
}
