using Collections.Decisions.BuiltIns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>
/// Infers the types of expressions and reports what is wrong for certain. Where a type is not known it is silent: Any
/// stands for it.
/// </summary>
/// <param name="types">Finds the types that a model names; null where there is none of that name.</param>
/// <param name="report">Takes each mistake.</param>
/// <param name="reads">Told each name that is read and not bound by the expression itself.</param>
internal sealed partial class TypeChecker(Func<string, FeelType?> types, Action<FeelError> report, Action<Name>? reads = null)
{
    private bool isMuted;

    /// <summary>The type of what an expression yields, null apart.</summary>
    public FeelType Infer(FeelExpression node, TypeScope scope) => node switch
    {
        Literal literal => new SimpleType(literal.Value.Kind),
        Name name => Lookup(name, scope),
        ArithmeticExpression arithmetic => Calculate(arithmetic, scope),
        NegationExpression negation => Negate(negation, scope),
        ComparisonExpression comparison => Compare(comparison, scope),
        ConjunctionExpression both => Logic(both.Left, both.Right, "and", scope),
        DisjunctionExpression either => Logic(either.Left, either.Right, "or", scope),
        BetweenExpression between => Between(between, scope),
        InExpression membership => In(membership, scope),
        IfExpression branch => Branch(branch, scope),
        PathExpression path => Follow(path, scope),
        FilterExpression filter => Filter(filter, scope),
        InvocationExpression or NamedInvocationExpression => Invoke(node, scope),
        ListExpression list => new ListType(TypeKinds.EitherOf([.. list.Items.Select(item => Infer(item, scope))])),
        ContextExpression context => Entries(context, scope),
        RangeExpression range => Range(range, scope),
        UnaryComparisonExpression comparison => new RangeType(Infer(comparison.Endpoint, scope)),
        ForExpression loop => Loop(loop, scope),
        QuantifiedExpression quantified => Quantify(quantified, scope),
        InstanceOfExpression instance => IsInstance(instance, scope),
        FunctionDefinitionExpression function => Define(function, scope),
        UnaryTests tests => Tests(tests, FeelType.Any, scope),
        _ => FeelType.Any,
    };

    /// <summary>Reports an expression that is no boolean where one is asked for.</summary>
    public void ExpectBoolean(FeelType type, string what, int position)
    {
        if (TypeKinds.KindOf(type) is { } kind and not FeelKind.Boolean)
            Report("type-mismatch", $"{what} must be boolean; it is {kind.Name()}.", position, "boolean", kind.Name());
    }

    private void Report(string code, string message, int position, string expected = "", string found = "")
    {
        if (!isMuted) report(new(code, message, position, expected, found));
    }

    private T Muted<T>(Func<T> infer)
    {
        var outer = isMuted;
        isMuted = true;
        var result = infer();
        isMuted = outer;
        return result;
    }

    private FeelType Lookup(Name name, TypeScope scope)
    {
        if (!scope.IsBoundWithin(name.Identifier)) reads?.Invoke(name);
        if (scope.Find(name.Identifier) is { } type) return Resolved(type);
        if (BuiltInFunctions.IsName(name.Identifier)) return new FunctionType(null, FeelType.Any);
        if (!scope.MaySeeMore)
            Report("unknown-name", $"There is no '{name.Identifier}' here.{NearestName.Suggest(name.Identifier, scope.Names)}", name.Position, "a name in scope", name.Identifier);
        return FeelType.Any;
    }

    private FeelType Resolved(FeelType type) => type is NamedType named ? types(named.Name) ?? FeelType.Any : type;

    private FeelType Calculate(ArithmeticExpression node, TypeScope scope)
    {
        var left = Infer(node.Left, scope);
        var right = Infer(node.Right, scope);
        if (TypeKinds.KindOf(left) is not { } a || TypeKinds.KindOf(right) is not { } b) return PartlyKnown(node.Operator, left, right);
        if (ArithmeticTypes.Of(node.Operator, a, b) is { } result) return new SimpleType(result);
        Report("type-mismatch", $"{a.Name()} {node.Operator.Symbol()} {b.Name()} is not defined: the result is always null.", node.Position, "operands that fit", $"{a.Name()} and {b.Name()}");
        return FeelType.Any;
    }

    // Only a text can be added to a text.
    private static FeelType PartlyKnown(ArithmeticOperator arithmetic, FeelType left, FeelType right) =>
        arithmetic == ArithmeticOperator.Add && (TypeKinds.KindOf(left) ?? TypeKinds.KindOf(right)) == FeelKind.Text ? TypeKinds.Text
        : arithmetic == ArithmeticOperator.Power ? TypeKinds.Number
        : FeelType.Any;

    private FeelType Negate(NegationExpression node, TypeScope scope)
    {
        var type = Infer(node.Operand, scope);
        if (TypeKinds.KindOf(type) is not { } kind) return FeelType.Any;
        if (kind is FeelKind.Number or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration) return new SimpleType(kind);
        Report("type-mismatch", $"What '-' stands before must be a number or duration; it is {kind.Name()}.", node.Position, "a number or duration", kind.Name());
        return FeelType.Any;
    }

    private FeelType Compare(ComparisonExpression node, TypeScope scope)
    {
        CheckComparison(node.Operator, Infer(node.Left, scope), Infer(node.Right, scope), node.Position);
        return TypeKinds.Boolean;
    }

    private bool CheckComparison(UnaryComparison comparison, FeelType left, FeelType right, int position)
    {
        var never = comparison is UnaryComparison.Equal or UnaryComparison.NotEqual ? TypeKinds.NeverEqual(left, right) : TypeKinds.NeverOrdered(left, right);
        if (never)
        {
            var (a, b) = (TypeKinds.Describe(left), TypeKinds.Describe(right));
            Report("type-mismatch", $"{a} and {b} cannot be compared{(a == b ? " by their order" : "")}: the result is always null.", position, a, b);
        }
        return !never;
    }

    // What follows "false and" or "true or" is never looked at.
    private FeelType Logic(FeelExpression left, FeelExpression right, string word, TypeScope scope)
    {
        ExpectBoolean(Infer(left, scope), $"An operand of '{word}'", left.Position);
        var type = Infer(right, scope);
        if (left is not Literal) ExpectBoolean(type, $"An operand of '{word}'", right.Position);
        return TypeKinds.Boolean;
    }

    private FeelType Between(BetweenExpression node, TypeScope scope)
    {
        var value = Infer(node.Value, scope);
        var (low, high) = (Infer(node.Low, scope), Infer(node.High, scope));
        if (CheckComparison(UnaryComparison.GreaterOrEqual, value, low, node.Position)) CheckComparison(UnaryComparison.LessOrEqual, value, high, node.Position);
        return TypeKinds.Boolean;
    }

    private FeelType Branch(IfExpression node, TypeScope scope)
    {
        ExpectBoolean(Infer(node.Condition, scope), "A condition", node.Condition.Position);
        return TypeKinds.Either(Infer(node.Then, scope), Infer(node.Else, scope));
    }

    private RangeType Range(RangeExpression node, TypeScope scope)
    {
        var (low, high) = (Infer(node.Low, scope), Infer(node.High, scope));
        CheckComparison(UnaryComparison.LessOrEqual, low, high, node.Position);
        return new RangeType(TypeKinds.Either(low, high));
    }

    private FeelType IsInstance(InstanceOfExpression node, TypeScope scope)
    {
        Infer(node.Value, scope);
        if (node.Type is NamedType named && types(named.Name) is null) Report("unknown-type", $"There is no type '{named.Name}'.", node.Position, "a type", named.Name);
        return TypeKinds.Boolean;
    }
}
