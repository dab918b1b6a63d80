using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>Evaluates boxed expressions of one model.</summary>
internal sealed class BoxEvaluator(LinkedModel model, EvaluationContext context, EvaluationTrace trace)
{
    private readonly ScalarEvaluator evaluator = new(context);

    public FeelValue Evaluate(BoxedExpression? box, FeelScope scope)
    {
        context.Charge(1);
        ScalarEvaluator.EnsureStack();
        if (box is null) return context.Report("no-logic", "A boxed expression is missing.", 0);
        context.Element = box.Id;
        var value = box switch
        {
            LiteralBox literal => Literal(literal.Text, scope),
            DecisionTable table => Table(table, scope),
            ContextBox entries => Context(entries, scope),
            ListBox list => new ListValue([.. list.Items.Select(item => Evaluate(item, scope))]),
            RelationBox relation => Relation(relation, scope),
            InvocationBox invocation => Invoke(invocation, scope),
            FunctionBox function => Function(function, () => scope),
            ConditionalBox conditional => Choose(conditional, scope),
            ForBox loop => Loop(loop, scope),
            QuantifiedBox quantified => Quantify(quantified, scope),
            FilterBox filter => Filter(filter, scope),
            _ => throw new InvalidOperationException($"No evaluation for {box.GetType().Name}."),
        };
        return box is FunctionBox ? value : Coerced(value, TypeOf(box.TypeRef), "The result");
    }

    /// <summary>The value converted to a type; null, with an error, where that cannot be.</summary>
    public FeelValue Coerced(FeelValue value, FeelType? type, string what)
    {
        if (type is null or AnyType) return value;
        return Types.TryCoerce(type, value, evaluator, out var coerced)
            ? coerced
            : context.Report("type-mismatch", $"{what} must be {Types.Describe(type)}; it is {value}.", 0, Types.Describe(type), value.Kind.Name());
    }

    private FeelType? TypeOf(string? typeRef) => typeRef is null ? null : model.Types.Find(typeRef);

    private FeelValue Literal(FeelText text, FeelScope scope) => model.Trees.TryGetValue(text, out var tree)
        ? evaluator.Evaluate(tree, scope)
        : context.Report("invalid-expression", text.Text.Length == 0 ? "The expression is empty." : $"This is not FEEL: {text.Text}", 0);

    private FeelValue Table(DecisionTable table, FeelScope scope)
    {
        if (!model.Tables.TryGetValue(table, out var prepared))
            return context.Report("invalid-table", "The decision table has cells that are not FEEL.", 0);
        var result = new TableEvaluator(prepared, evaluator, trace.Log?.Record(table)).Evaluate(scope);
        trace.MatchedRules.Add(new(table.Id, result.Rules));
        return result.Value;
    }

    private FeelValue Choose(ConditionalBox box, FeelScope scope)
    {
        var condition = Evaluate(box.If, scope);
        if (condition.Kind is not (FeelKind.Boolean or FeelKind.Null)) evaluator.Mismatch("A condition", "boolean", condition, 0);
        return Evaluate(condition.IsTrue ? box.Then : box.Else, scope);
    }

    private FeelValue Context(ContextBox box, FeelScope scope)
    {
        var inner = new NamesScope(scope);
        foreach (var entry in box.Entries)
        {
            var value = Evaluate(entry.Value, inner);
            if (entry.Variable is not { } variable) return value;
            inner.Bind(variable.Name, Coerced(value, TypeOf(variable.TypeRef), $"The entry '{variable.Name}'"));
        }
        return evaluator.Limited(inner.ToContext(), 0);
    }

    private FeelValue Relation(RelationBox box, FeelScope scope)
    {
        var rows = new List<FeelValue>();
        foreach (var row in box.Rows)
        {
            var cells = new List<KeyValuePair<string, FeelValue>>();
            for (var i = 0; i < Math.Min(row.Count, box.Columns.Count); i++)
                cells.Add(new(box.Columns[i].Name, Coerced(Evaluate(row[i], scope), TypeOf(box.Columns[i].TypeRef), $"The column '{box.Columns[i].Name}'")));
            rows.Add(new ContextValue(cells));
        }
        return evaluator.Limited(new ListValue([.. rows]), 0);
    }

    private FeelValue Invoke(InvocationBox box, FeelScope scope)
    {
        var function = Evaluate(box.Function, scope);
        var arguments = new List<KeyValuePair<string, FeelValue>>();
        foreach (var binding in box.Bindings)
        {
            if (binding.Variable is { } parameter)
                arguments.Add(new(parameter.Name, Coerced(Evaluate(binding.Value, scope), TypeOf(parameter.TypeRef), $"The argument '{parameter.Name}'")));
        }
        return evaluator.Call(function, arguments, 0);
    }

    /// <summary>The function that a box defines; what it sees around it is asked for when it is first called.</summary>
    public FeelValue Function(FunctionBox box, Func<FeelScope> closure)
    {
        if (box.Kind != "FEEL")
            return context.Report("external-function", $"Functions of kind {box.Kind} cannot be called.", 0);
        var parameters = box.Parameters.Select(parameter => new FormalParameter(parameter.Name, TypeOf(parameter.TypeRef) ?? FeelType.Any)).ToList();
        return new ModelFunction(parameters, arguments =>
        {
            var inner = new NamesScope(closure());
            for (var i = 0; i < arguments.Length; i++) inner.Bind(parameters[i].Name, arguments[i]);
            return Coerced(Evaluate(box.Body, inner), TypeOf(box.TypeRef), "The result");
        });
    }

    private FeelValue Loop(ForBox box, FeelScope scope)
    {
        if (evaluator.Iterable(Evaluate(box.In, scope), 0) is not { } items) return FeelValue.Null;
        var results = new List<FeelValue>();
        var partial = new BindingScope("partial", scope);
        foreach (var item in items)
        {
            context.Charge(1 + results.Count / 16);
            partial.Value = new ListValue([.. results]);
            results.Add(Evaluate(box.Return, new BindingScope(box.Iterator, partial) { Value = item }));
            if (results.Count > FeelLimits.ListLength) break;
        }
        return evaluator.Limited(new ListValue([.. results]), 0);
    }

    private FeelValue Quantify(QuantifiedBox box, FeelScope scope)
    {
        if (evaluator.Iterable(Evaluate(box.In, scope), 0) is not { } items) return FeelValue.Null;
        bool? result = box.Every;
        foreach (var item in items)
        {
            var holds = Evaluate(box.Satisfies, new BindingScope(box.Iterator, scope) { Value = item });
            if (holds is not BooleanValue boolean) result = null;
            else if (boolean.Value != box.Every) return holds;
        }
        return FeelValue.Of(result);
    }

    private FeelValue Filter(FilterBox box, FeelScope scope)
    {
        var source = Evaluate(box.In, scope);
        return evaluator.Filter(source, 0, inner => Evaluate(box.Match, inner ?? scope), scope);
    }
}
