using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>Parses every expression of a model with the names that its place can see.</summary>
internal sealed class ExpressionLinker(LinkedModel model, Func<FeelText, NameTable, bool, FeelExpression?> parse, List<DmnError> errors)
{
    private NameTable names = new(BuiltInNames.Table);
    private List<FeelExpression> trees = [];

    public void Link()
    {
        AddMembers(model.Definitions.ItemDefinitions);
        foreach (var imported in model.Imports) AddMembers(imported.Model.Definitions.ItemDefinitions);
        foreach (var decision in model.Definitions.Decisions) LinkElement(decision, decision.Requires, decision.Logic);
        foreach (var knowledge in model.Definitions.KnowledgeModels) LinkElement(knowledge, knowledge.Requires, knowledge.Logic);
        foreach (var service in model.Definitions.DecisionServices) LinkService(service);
    }

    private void AddMembers(IEnumerable<ItemDefinition> items)
    {
        foreach (var item in items)
        {
            names.Add(item.Name);
            AddMembers(item.Components);
        }
    }

    private void LinkElement(DrgElement element, IReadOnlyList<string> requires, BoxedExpression? logic)
    {
        var outer = names;
        names = new(outer);
        foreach (var reference in requires)
        {
            if (model.Find(reference) is not { } required || model.PrefixOf(required.Model) is not { } prefix)
            {
                errors.Add(new("missing-element", $"'{element.Name}' requires '{reference}', which does not exist.", element.Id));
                continue;
            }
            names.Add(required.Element.Variable.Name);
            if (prefix.Length > 0) names.Add(prefix);
        }
        // A function may call itself.
        if (element is KnowledgeModel) names.Add(element.Variable.Name);
        CheckType(element.Variable.TypeRef, element.Id);
        model.Reads[element] = trees = [];
        Visit(logic);
        names = outer;
    }

    private void LinkService(DecisionService service)
    {
        foreach (var reference in service.OutputDecisions.Concat(service.EncapsulatedDecisions).Concat(service.InputDecisions).Concat(service.InputData))
        {
            if (model.Find(reference) is null) errors.Add(new("missing-element", $"'{service.Name}' names '{reference}', which does not exist.", service.Id));
        }
        CheckType(service.Variable.TypeRef, service.Id);
    }

    private void CheckType(string? typeRef, string elementId)
    {
        if (typeRef is not null && model.Types.Find(typeRef) is null)
            errors.Add(new("unknown-type", $"There is no type '{typeRef}'.", elementId));
    }

    private void Visit(BoxedExpression? box)
    {
        switch (box)
        {
            case LiteralBox { ImportedFrom: { } document } literal: Refuse(literal, document); break;
            case LiteralBox literal: Expression(literal.Text); break;
            case DecisionTable table: Table(table); break;
            case ContextBox context: Context(context); break;
            case ListBox list: foreach (var item in list.Items) Visit(item); break;
            case RelationBox relation: Relation(relation); break;
            case InvocationBox invocation: Invocation(invocation); break;
            case FunctionBox function: Within(function.Parameters.Select(parameter => parameter.Name), () => Visit(function.Body)); break;
            case ConditionalBox conditional: VisitAll(conditional.If, conditional.Then, conditional.Else); break;
            case ForBox loop: Visit(loop.In); Within([loop.Iterator, "partial"], () => Visit(loop.Return)); break;
            case QuantifiedBox quantified: Visit(quantified.In); Within([quantified.Iterator], () => Visit(quantified.Satisfies)); break;
            case FilterBox filter: VisitAll(filter.In, filter.Match); break;
            default: break;
        }
    }

    private void Refuse(LiteralBox literal, string document) => errors.Add(new(
        "imported-values",
        $"The expression takes its values from the document '{document}' (importedValues), and nothing outside of a model is read. Write the values as FEEL, or make them input data.",
        literal.Id,
        literal.Text.Line));

    private void VisitAll(params BoxedExpression?[] boxes)
    {
        foreach (var box in boxes) Visit(box);
    }

    private void Within(IEnumerable<string> bound, Action visit)
    {
        var outer = names;
        names = new(outer);
        foreach (var name in bound) names.Add(name);
        visit();
        names = outer;
    }

    // The names of entries stay known: they are members of what the context yields.
    private void Context(ContextBox context)
    {
        foreach (var entry in context.Entries)
        {
            Visit(entry.Value);
            if (entry.Variable is { } variable) names.Add(variable.Name);
        }
    }

    private void Relation(RelationBox relation)
    {
        foreach (var column in relation.Columns) names.Add(column.Name);
        foreach (var cell in relation.Rows.SelectMany(row => row)) Visit(cell);
    }

    private void Invocation(InvocationBox invocation)
    {
        Visit(invocation.Function);
        foreach (var binding in invocation.Bindings) Visit(binding.Value);
    }

    private FeelExpression? Expression(FeelText? text)
    {
        if (text is null || text.Text.Length == 0) return null;
        var tree = parse(text, names, false);
        if (tree is null) return null;
        trees.Add(tree);
        return model.Trees[text] = tree;
    }

    private UnaryTests? Tests(FeelText? text)
    {
        if (text is null) return null;
        if (text.Text.Length == 0) return new(0, [], false);
        var tests = parse(text, names, true) as UnaryTests;
        if (tests is not null) trees.Add(tests);
        return tests;
    }

    private void Table(DecisionTable table)
    {
        var inputs = table.Inputs.Select(Input).ToArray();
        var outputs = table.Outputs.Select(Output).ToArray();
        var rules = table.Rules.Select((rule, i) => PreparedRuleOf(table, rule, i + 1)).ToArray();
        errors.AddRange(table.Problems);
        if (table.Problems.Count > 0 || Array.Exists(inputs, input => input is null) || Array.Exists(outputs, output => output is null) || Array.Exists(rules, rule => rule is null)) return;
        model.Tables[table] = new() { Table = table, Inputs = inputs!, Outputs = outputs!, Rules = rules! };
    }

    private PreparedInput? Input(InputClause input)
    {
        var expression = Expression(input.Expression);
        if (expression is null && input.Expression.Text.Length == 0)
            errors.Add(new("missing-expression", "The input has no expression.", input.Id, input.Expression.Line));
        return expression is null ? null : new(expression, TypeOf(input.TypeRef, input.Id), Tests(input.Values));
    }

    private PreparedOutput? Output(OutputClause output)
    {
        names.Add(output.Name);
        var type = TypeOf(output.TypeRef, output.Id);
        var values = output.Values is null ? AllowedBy(type) : Tests(output.Values);
        return new(output.Name, type, values?.Tests ?? [], Expression(output.Default));
    }

    // Where the column lists no output values, those of its type are the order of priority.
    private static UnaryTests? AllowedBy(FeelType? type) => type is ConstrainedType { Allowed: { Negated: false } allowed } ? allowed : null;

    private FeelType? TypeOf(string? typeRef, string elementId)
    {
        CheckType(typeRef, elementId);
        return typeRef is null ? null : model.Types.Find(typeRef);
    }

    private PreparedRule? PreparedRuleOf(DecisionTable table, Rule rule, int number)
    {
        if (rule.Conditions.Count != table.Inputs.Count || rule.Results.Count != table.Outputs.Count)
        {
            errors.Add(new("wrong-rule", $"Rule {number} must have {table.Inputs.Count} conditions and {table.Outputs.Count} results; it has {rule.Conditions.Count} and {rule.Results.Count}.", rule.Id));
            return null;
        }
        var conditions = rule.Conditions.Select(Tests).ToArray();
        var results = rule.Results.Select(Result).ToArray();
        return Array.Exists(conditions, tests => tests is null) || Array.Exists(results, result => result is null) ? null : new(conditions!, results!);
    }

    // An empty result is null.
    private FeelExpression? Result(FeelText text) => text.Text.Length == 0 ? new Literal(0, FeelValue.Null) : Expression(text);
}
