using System.Runtime.CompilerServices;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>Walks the tree. Where FEEL says null, the reason is reported to the context and null goes on.</summary>
internal sealed partial class ScalarEvaluator(EvaluationContext context)
{
    /// <summary>An entry of a context is bound, found and kept.</summary>
    private const int StepsPerEntry = 12;

    public EvaluationContext Context { get; } = context;

    public FeelValue Evaluate(FeelExpression node, FeelScope scope)
    {
        Context.Charge(1);
        EnsureStack();
        return node switch
        {
            Literal literal => literal.Value,
            Name name => Lookup(name, scope),
            ComparisonExpression comparison => Compare(comparison, scope),
            ConjunctionExpression conjunction => And(conjunction, scope),
            DisjunctionExpression disjunction => Or(disjunction, scope),
            ArithmeticExpression arithmetic => Calculate(arithmetic, scope),
            PathExpression path => Follow(path, scope),
            InvocationExpression invocation => Invoke(invocation, scope),
            IfExpression branch => Branch(branch, scope),
            InExpression membership => FeelValue.Of(PassesAny(membership.Tests, Evaluate(membership.Value, scope), scope)),
            BetweenExpression between => Between(between, scope),
            FilterExpression filter => Filter(filter, scope),
            ListExpression list => Items(list, scope),
            ContextExpression entries => Entries(entries, scope),
            NegationExpression negation => Negate(negation, scope),
            _ => EvaluateRare(node, scope),
        };
    }

    private FeelValue EvaluateRare(FeelExpression node, FeelScope scope) => node switch
    {
        NamedInvocationExpression invocation => Invoke(invocation, scope),
        RangeExpression range => Range(range, scope),
        UnaryComparisonExpression comparison => RangeValue.Of(comparison.Operator, Evaluate(comparison.Endpoint, scope)),
        ForExpression loop => Loop(loop, scope),
        QuantifiedExpression quantified => Quantify(quantified, scope),
        InstanceOfExpression instance => IsInstance(instance, scope),
        FunctionDefinitionExpression function => new DefinedFunction(function, scope),
        UnaryTests tests => FeelValue.Of(Passes(tests, scope.Find("?") ?? FeelValue.Null, scope)),
        _ => throw new InvalidOperationException($"No evaluation for {node.GetType().Name}."),
    };

    public FeelValue Report(string code, string message, int position, string expected = "", string found = "") =>
        Context.Report(code, message, position, expected, found);

    /// <summary>Refuses lists and contexts beyond the limits.</summary>
    public FeelValue Limited(FeelValue value, int position)
    {
        if (value.Depth > FeelLimits.ValueDepth)
            return Report("too-deep", $"Values stand at most {FeelLimits.ValueDepth} deep within one another; found {value.Depth}.", position);
        if (value.Size > FeelLimits.ValueSize)
            return Report("too-long", $"A value holds at most {FeelLimits.ValueSize} values; found {value.Size}.", position);
        if (value is ListValue { Items.Length: > FeelLimits.ListLength })
            return Report("too-long", $"A list has at most {FeelLimits.ListLength} items; found more.", position);
        return value is StringValue { Value.Length: > FeelLimits.StringLength }
            ? Report("too-long", $"A string has at most {FeelLimits.StringLength} characters; found more.", position)
            : value;
    }

    private FeelValue Lookup(Name name, FeelScope scope) =>
        scope.Find(name.Identifier)
        ?? BuiltIns.BuiltInFunctions.Find(name.Identifier)
        ?? Report("unknown-name", $"There is no '{name.Identifier}' here.", name.Position, "a name in scope", name.Identifier);

    private FeelValue Branch(IfExpression branch, FeelScope scope)
    {
        var condition = Evaluate(branch.Condition, scope);
        if (condition.Kind is not (FeelKind.Boolean or FeelKind.Null))
            Mismatch("A condition", "boolean", condition, branch.Condition.Position);
        return Evaluate(condition.IsTrue ? branch.Then : branch.Else, scope);
    }

    private FeelValue Items(ListExpression list, FeelScope scope)
    {
        var items = new FeelValue[list.Items.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Evaluate(list.Items[i], scope);
        return Limited(new ListValue(items), list.Position);
    }

    private FeelValue Entries(ContextExpression node, FeelScope scope)
    {
        var inner = new NamesScope(scope);
        foreach (var entry in node.Entries)
        {
            Context.Charge(StepsPerEntry);
            if (inner.Binds(entry.Name))
                return Report("duplicate-entry", $"The context has two entries '{entry.Name}'.", entry.Value.Position);
            inner.Bind(entry.Name, Evaluate(entry.Value, inner));
        }
        return Limited(inner.ToContext(), node.Position);
    }

    private FeelValue IsInstance(InstanceOfExpression instance, FeelScope scope)
    {
        var value = Evaluate(instance.Value, scope);
        return Types.Resolve(instance.Type, Context) is { } type
            ? FeelValue.Of(Types.IsInstance(type, value, this))
            : Report("unknown-type", $"There is no type {instance.Type}.", instance.Position, "a type", instance.Type.ToString());
    }

    /// <summary>Reports a value of the wrong kind and yields null.</summary>
    internal FeelValue Mismatch(string what, string expected, FeelValue found, int position) =>
        Report("type-mismatch", $"{what} must be {expected}; it is {found.Kind.Name()}.", position, expected, found.Kind.Name());

    /// <summary>Ends an evaluation that nests so deeply that the thread's stack would run out.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new EvaluationStoppedException("too-deep", "The evaluation nests too deeply.");
    }
}
