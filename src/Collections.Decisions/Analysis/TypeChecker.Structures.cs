using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

internal sealed partial class TypeChecker
{
    private FeelType Follow(PathExpression path, TypeScope scope)
    {
        var source = Resolved(Infer(path.Source, scope));
        return TypeKinds.Bare(source) is ListType list
            ? new ListType(MemberTypes.Of(Resolved(list.Item), path.Member) ?? FeelType.Any)
            : Member(source, path);
    }

    // A context may have members that its type does not name.
    private FeelType Member(FeelType source, PathExpression path)
    {
        if (MemberTypes.Of(source, path.Member) is { } member) return Resolved(member);
        if (MemberTypes.Of(source) is { } known && TypeKinds.KindOf(source) is { } kind and not FeelKind.Context)
            Report("unknown-member", $"{kind.Name()} has no '{path.Member}'.{NearestName.Suggest(path.Member, known)}", path.Position, "a member of the value", path.Member);
        return FeelType.Any;
    }

    private FeelType Filter(FilterExpression filter, TypeScope scope)
    {
        var source = Resolved(Infer(filter.Source, scope));
        var item = ItemOf(source);
        var condition = Infer(filter.Condition, Within(scope, item));
        var kind = TypeKinds.KindOf(condition);
        if (kind is not (null or FeelKind.Boolean or FeelKind.Number))
            Report("type-mismatch", $"A filter must be boolean or number; it is {kind.Value.Name()}.", filter.Condition.Position, "boolean or number", kind.Value.Name());
        return kind switch
        {
            FeelKind.Number => item,
            FeelKind.Boolean => new ListType(item),
            _ => FeelType.Any,
        };
    }

    // A single value stands for the list of it.
    private FeelType ItemOf(FeelType source) => TypeKinds.Bare(source) is ListType list ? Resolved(list.Item) : source;

    /// <summary>The names within a filter: the members of an item, and 'item'.</summary>
    private TypeScope Within(TypeScope scope, FeelType item)
    {
        var inner = new TypeScope(scope) { IsOpen = TypeKinds.KindOf(item) is null or FeelKind.Context, IsLocal = true };
        inner.Bind("item", item);
        if (TypeKinds.Bare(item) is not ContextType context) return inner;
        foreach (var (name, type) in context.Fields) inner.Bind(name, Resolved(type));
        return inner;
    }

    private ContextType Entries(ContextExpression node, TypeScope scope)
    {
        var inner = new TypeScope(scope) { IsLocal = true };
        var fields = new List<KeyValuePair<string, FeelType>>();
        foreach (var entry in node.Entries)
        {
            if (fields.Exists(field => field.Key == entry.Name))
                Report("duplicate-entry", $"The context has two entries '{entry.Name}': it is always null.", entry.Value.Position);
            var type = Infer(entry.Value, inner);
            inner.Bind(entry.Name, type);
            fields.Add(new(entry.Name, type));
        }
        return new(fields);
    }

    private ListType Loop(ForExpression loop, TypeScope scope) =>
        new(Infer(loop.Body, Iterated(loop.Iterators, scope).Bind("partial", new ListType(FeelType.Any))));

    private FeelType Quantify(QuantifiedExpression node, TypeScope scope)
    {
        ExpectBoolean(Infer(node.Condition, Iterated(node.Iterators, scope)), "What is to be satisfied", node.Condition.Position);
        return TypeKinds.Boolean;
    }

    private TypeScope Iterated(IReadOnlyList<Iterator> iterators, TypeScope scope)
    {
        var inner = new TypeScope(scope) { IsLocal = true };
        foreach (var iterator in iterators)
        {
            var source = Resolved(Infer(iterator.Source, inner));
            if (iterator.Last is not null) Infer(iterator.Last, inner);
            var item = iterator.Last is null && TypeKinds.Bare(source) is RangeType range ? range.Endpoint : ItemOf(source);
            inner = new TypeScope(inner) { IsLocal = true }.Bind(iterator.Name, Resolved(item));
        }
        return inner;
    }

    private FunctionType Define(FunctionDefinitionExpression function, TypeScope scope)
    {
        var inner = new TypeScope(scope) { IsLocal = true };
        foreach (var parameter in function.Parameters) inner.Bind(parameter.Name, Resolved(parameter.Type));
        // The body of an external function is no FEEL that is evaluated.
        var result = function.External ? FeelType.Any : Infer(function.Body, inner);
        return new([.. function.Parameters.Select(parameter => Resolved(parameter.Type))], result);
    }
}
