using Collections.Decisions.Dmn;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Analysis;

/// <summary>Finds the decision tables of a model, however deep in boxes they stand, with what their cells can see.</summary>
internal sealed class ModelTables(LinkedModel model, KnownFacts facts)
{
    private readonly List<TablePlace> places = [];

    /// <summary>All tables of which every cell is FEEL.</summary>
    public static IReadOnlyList<TablePlace> Of(LinkedModel model, KnownFacts facts)
    {
        var tables = new ModelTables(model, facts);
        foreach (var decision in model.Definitions.Decisions) tables.Visit(decision, decision.Logic, decision.Requires);
        foreach (var knowledge in model.Definitions.KnowledgeModels) tables.Visit(knowledge, knowledge.Logic, knowledge.Requires);
        return tables.places;
    }

    /// <summary>The names that the logic of an element can see: what it requires.</summary>
    public static TypeScope ScopeOf(LinkedModel model, IReadOnlyList<string> requires, KnownFacts facts)
    {
        var scope = new TypeScope(null);
        var imported = new Dictionary<string, List<KeyValuePair<string, FeelType>>>(StringComparer.Ordinal);
        foreach (var reference in requires)
        {
            if (model.Find(reference) is not { } required || model.PrefixOf(required.Model) is not { } prefix) continue;
            var name = required.Element.Variable.Name;
            var type = TypeOf(required.Model, required.Element, facts);
            if (prefix.Length == 0) scope.Bind(name, type);
            else if (imported.TryGetValue(prefix, out var members)) members.Add(new(name, type));
            else imported[prefix] = [new(name, type)];
        }
        foreach (var (prefix, members) in imported) scope.Bind(prefix, new ContextType(members));
        return scope;
    }

    /// <summary>The type of what an element provides.</summary>
    private static FeelType TypeOf(LinkedModel owner, DrgElement element, KnownFacts facts)
    {
        var declared = element.Variable.TypeRef is { } name ? owner.Types.Find(name) : null;
        switch (element)
        {
            case InputData when declared is null or AnyType && facts.Find(element.Variable.Name) is { } column:
                return ColumnShape.KindOf(column.Type) is { } kind ? new SimpleType(kind) : FeelType.Any;
            case KnowledgeModel { Logic: { } logic }:
                return new FunctionType([.. logic.Parameters.Select(parameter => Named(owner, parameter.TypeRef))], declared is FunctionType signature ? signature.Result : declared ?? FeelType.Any);
            case KnowledgeModel or DecisionService:
                return new FunctionType(null, FeelType.Any);
            default:
                return declared ?? FeelType.Any;
        }
    }

    private static FeelType Named(LinkedModel owner, string? typeRef) => typeRef is null ? FeelType.Any : owner.Types.Find(typeRef) ?? FeelType.Any;

    private void Visit(DrgElement element, BoxedExpression? logic, IReadOnlyList<string> requires)
    {
        var free = requires.Select(model.Find).Where(found => found is { } required && required.Element is InputData && model.PrefixOf(required.Model) == "")
            .Select(found => found!.Value.Element.Variable.Name).ToHashSet(StringComparer.Ordinal);
        Visit(element, logic, ScopeOf(model, requires, facts), free);
    }

    private void Visit(DrgElement element, BoxedExpression? box, TypeScope scope, HashSet<string> free)
    {
        switch (box)
        {
            case DecisionTable table when model.Tables.TryGetValue(table, out var prepared):
                places.Add(new(model, element, prepared, scope, free));
                break;
            case ContextBox context:
                foreach (var entry in context.Entries)
                {
                    Visit(element, entry.Value, scope, free);
                    if (entry.Variable is { } variable) (scope, free) = Within(scope, free, variable, isFree: false);
                }
                break;
            case FunctionBox function:
                foreach (var parameter in function.Parameters) (scope, free) = Within(scope, free, parameter, isFree: true);
                Visit(element, function.Body, scope, free);
                break;
            case ForBox loop:
                Visit(element, loop.In, scope, free);
                (scope, free) = Within(scope, free, new(loop.Iterator, null), isFree: false);
                Visit(element, loop.Return, scope, free);
                break;
            case QuantifiedBox quantified:
                Visit(element, quantified.In, scope, free);
                (scope, free) = Within(scope, free, new(quantified.Iterator, null), isFree: false);
                Visit(element, quantified.Satisfies, scope, free);
                break;
            default:
                foreach (var inner in Inner(box)) Visit(element, inner, scope, free);
                break;
        }
    }

    private (TypeScope Scope, HashSet<string> Free) Within(TypeScope scope, HashSet<string> free, InformationItem item, bool isFree)
    {
        var known = new HashSet<string>(free, StringComparer.Ordinal);
        if (isFree) known.Add(item.Name);
        else known.Remove(item.Name);
        return (new TypeScope(scope).Bind(item.Name, Named(model, item.TypeRef)), known);
    }

    private static IEnumerable<BoxedExpression?> Inner(BoxedExpression? box) => box switch
    {
        ListBox list => list.Items,
        RelationBox relation => relation.Rows.SelectMany(row => row),
        InvocationBox invocation => [invocation.Function, .. invocation.Bindings.Select(binding => binding.Value)],
        ConditionalBox conditional => [conditional.If, conditional.Then, conditional.Else],
        // Within a filter the members of the items may hide other names.
        FilterBox filter => [filter.In],
        _ => [],
    };
}
