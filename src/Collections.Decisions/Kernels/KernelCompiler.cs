using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Finds kernels for the nodes of a tree; what has none is left to the scalar evaluator.</summary>
internal sealed partial class KernelCompiler(ColumnSchema schema)
{
    /// <summary>What the "?" of unary tests stands for, while tests are compiled.</summary>
    private FeelExpression? input;

    /// <summary>The nodes that are evaluated row by row, with the reason.</summary>
    public List<string> Fallbacks { get; } = [];

    /// <summary>A condition for any expression; where it is no boolean, its truth is null.</summary>
    public Condition Condition(FeelExpression node) => TryCondition(node) ?? Scalar(node);

    /// <summary>A condition for an input that is tested.</summary>
    public Condition Tests(FeelExpression tested, UnaryTests tests)
    {
        if (tests.IsAny) return new ConstantCondition(true);
        var outer = input;
        input = tested;
        var condition = AnyOf(tested, tests.Tests) is { } any ? tests.Negated ? Not(any) : any : Scalar(tests);
        input = outer;
        return condition;
    }

    private Condition? TryCondition(FeelExpression node)
    {
        if (Constant(node) is { } constant) return new ConstantCondition(constant is BooleanValue boolean ? boolean.Value : null);
        return node switch
        {
            ConjunctionExpression both => And(Condition(both.Left), Condition(both.Right)),
            DisjunctionExpression either => Or(Condition(either.Left), Condition(either.Right)),
            InvocationExpression { Function: Name { Identifier: "not" }, Arguments: [var operand] } when schema.IndexOf("not") < 0 => Not(Condition(operand)),
            ComparisonExpression comparison => Compare(comparison.Operator, comparison.Left, comparison.Right),
            BetweenExpression between => Between(between),
            InExpression membership => AnyOf(membership.Value, membership.Tests),
            IfExpression branch => new Choice(Condition(branch.Condition), Condition(branch.Then), Condition(branch.Else)),
            _ when ColumnOf(node) is { Type: ColumnType.Boolean } column =>
                new ColumnTest(column.Index, ColumnType.Boolean, IntervalSet.Between(1, 1, ColumnTest.Domain(ColumnType.Boolean)), null),
            _ => null,
        };
    }

    /// <summary>A condition evaluated row by row, or once for each text where it depends on one text column only.</summary>
    private Condition Scalar(FeelExpression node)
    {
        var tested = UsesInput(node) || node is UnaryTests ? input : null;
        var condition = new ScalarCondition(node, tested);
        var used = ColumnUse.Of(tested is null ? node.Names : [.. node.Names, .. tested.Names], schema);
        if (used is [var column] && schema.Columns[column].Type == ColumnType.Text && !ReadsClock(node))
            return new RememberedTextCondition(column, condition);
        FallBack(node);
        return condition;
    }

    /// <summary>
    /// The value of a node that depends on nothing. One whose evaluation would be stopped has none: each row is to be
    /// stopped by it, instead of taking null for its answer.
    /// </summary>
    internal static FeelValue? Constant(FeelExpression node)
    {
        var fuel = new PartFuel();
        fuel.Fill(rows: 1);
        return Constant(node, fuel);
    }

    /// <summary>As the other; the evaluation draws on fuel that others share.</summary>
    internal static FeelValue? Constant(FeelExpression node, PartFuel fuel)
    {
        if (node is Literal literal) return literal.Value;
        if (node is UnaryComparisonExpression or UnaryTests || node.Names.Count > 0 || UsesInput(node) || ReadsClock(node)) return null;
        try
        {
            return FeelEvaluator.Evaluate(node, FeelScope.Empty, new EvaluationContext(EvaluationClock.On(DateOnly.MinValue) with { Fuel = fuel })).Value;
        }
        catch (OutOfFuelException)
        {
            return null;
        }
    }

    private static bool UsesInput(FeelExpression node) => Mentions(node, "?");

    private static bool ReadsClock(FeelExpression node) => Mentions(node, "now") || Mentions(node, "today") || Mentions(node, "business days after");

    private static bool Mentions(FeelExpression node, string name)
    {
        if (node is Name found && found.Identifier == name) return true;
        foreach (var child in node.Children)
        {
            if (Mentions(child, name)) return true;
        }
        return false;
    }

    private (int Index, ColumnType Type, int Scale)? ColumnOf(FeelExpression node)
    {
        if (node is Name { Identifier: "?" }) return input is null || UsesInput(input) ? null : ColumnOf(input);
        if (FreeNames.Path(node) is not { } path) return null;
        var index = schema.IndexOf(path);
        return index < 0 ? null : (index, schema.Columns[index].Type, schema.Columns[index].Scale);
    }

    /// <summary>Whether a node is a column that is not of type Any.</summary>
    public bool IsTypedColumn(FeelExpression node) => ColumnOf(node) is { Type: not ColumnType.Any };

    /// <summary>The type of a node that is a column.</summary>
    public ColumnType TypeOf(FeelExpression node) => ColumnOf(node)?.Type ?? ColumnType.Any;

    private static Condition And(Condition left, Condition right) =>
        left is ColumnTest a && right is ColumnTest b && a.Column == b.Column ? a.And(b) : new Junction(left, right, true);

    private static Condition Or(Condition left, Condition right) => (left, right) switch
    {
        (ColumnTest a, ColumnTest b) when a.Column == b.Column => a.Or(b),
        (TextTest a, TextTest b) when a.Column == b.Column && a.Or(b) is { } either => either,
        _ => new Junction(left, right, false),
    };

    private static Condition Not(Condition operand) => operand switch
    {
        ColumnTest test => test.Not(),
        TextTest test => test.Not(),
        _ => new Negation(operand),
    };
}
