namespace Collections.Decisions.Syntax;

/// <summary>Collects the names that an expression does not bind itself.</summary>
internal sealed class FreeNames
{
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);
    private readonly List<string> bound = [];

    public static IReadOnlyCollection<string> Of(FeelExpression expression)
    {
        var names = new FreeNames();
        names.Visit(expression);
        return names.found;
    }

    private void Visit(FeelExpression node)
    {
        switch (node)
        {
            case Name or PathExpression when Path(node) is { } path: Add(path); break;
            case ContextExpression context: VisitContext(context); break;
            case ForExpression loop: VisitIteration(loop.Iterators, loop.Body, "partial"); break;
            case QuantifiedExpression quantified: VisitIteration(quantified.Iterators, quantified.Condition); break;
            case FunctionDefinitionExpression function: VisitFunction(function); break;
            case FilterExpression filter: VisitFilter(filter); break;
            case InvocationExpression invocation: VisitCall(invocation.Function, invocation.Arguments); break;
            case NamedInvocationExpression invocation: VisitCall(invocation.Function, invocation.Arguments.Select(argument => argument.Value)); break;
            default: foreach (var child in node.Children) Visit(child); break;
        }
    }

    /// <summary>a.b.c of names only; null where the path starts with anything else.</summary>
    internal static string? Path(FeelExpression node) => node switch
    {
        Name name => name.Identifier,
        PathExpression path when Path(path.Source) is { } source => source + "." + path.Member,
        _ => null,
    };

    private void Add(string path)
    {
        var root = path;
        foreach (var name in bound)
        {
            if (root == name || root.StartsWith(name + ".", StringComparison.Ordinal)) return;
        }
        if (path != "?" && !path.StartsWith("?.", StringComparison.Ordinal)) found.Add(path);
    }

    private void VisitCall(FeelExpression function, IEnumerable<FeelExpression> arguments)
    {
        if (function is not Name name || !BuiltIns.BuiltInFunctions.IsName(name.Identifier)) Visit(function);
        foreach (var argument in arguments) Visit(argument);
    }

    private void VisitContext(ContextExpression context)
    {
        var mark = bound.Count;
        foreach (var entry in context.Entries)
        {
            Visit(entry.Value);
            bound.Add(entry.Name);
        }
        bound.RemoveRange(mark, bound.Count - mark);
    }

    private void VisitIteration(IReadOnlyList<Iterator> iterators, FeelExpression body, string? further = null)
    {
        var mark = bound.Count;
        foreach (var iterator in iterators)
        {
            Visit(iterator.Source);
            if (iterator.Last is not null) Visit(iterator.Last);
            bound.Add(iterator.Name);
        }
        if (further is not null) bound.Add(further);
        Visit(body);
        bound.RemoveRange(mark, bound.Count - mark);
    }

    private void VisitFunction(FunctionDefinitionExpression function)
    {
        var mark = bound.Count;
        bound.AddRange(function.Parameters.Select(parameter => parameter.Name));
        Visit(function.Body);
        bound.RemoveRange(mark, bound.Count - mark);
    }

    // The names of a filter may be members of the items; those cannot be told apart here and are reported.
    private void VisitFilter(FilterExpression filter)
    {
        Visit(filter.Source);
        bound.Add("item");
        Visit(filter.Condition);
        bound.RemoveAt(bound.Count - 1);
    }
}
