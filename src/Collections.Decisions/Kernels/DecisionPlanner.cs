using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Turns a decision and what it requires into steps over columns, where all of it can be.</summary>
internal sealed class DecisionPlanner(LinkedModel model)
{
    private readonly List<DecisionStep> steps = [];
    private readonly HashSet<Decision> planned = new(ReferenceEqualityComparer.Instance);
    private string? obstacle;

    public static DecisionPlan Plan(DmnModel model, Decision decision, ColumnSchema schema)
    {
        var planner = new DecisionPlanner(model.Root);
        planner.Add(decision, schema);
        if (planner.obstacle is { } reason) return new ScalarDecisionPlan(model, decision, Outputs(decision), reason);
        var scalar = new ScalarDecisionPlan(model, decision, planner.steps[^1].Outputs, "");
        return new SteppedDecisionPlan(planner.steps, scalar);
    }

    private static IReadOnlyList<ColumnDefinition> Outputs(Decision decision) =>
        decision.Logic is DecisionTable { HitPolicy: not (HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect), Outputs.Count: > 1 } table
            ? [.. table.Outputs.Select(output => new ColumnDefinition(output.Name, ColumnType.Any))]
            : [new(decision.Name, ColumnType.Any)];

    private ColumnSchema Add(Decision decision, ColumnSchema schema)
    {
        if (!planned.Add(decision)) return schema;
        if (planned.Count > 32) obstacle ??= "more than 32 decisions are required";
        foreach (var reference in decision.Requires)
        {
            if (obstacle is not null) return schema;
            schema = Require(reference, schema);
        }
        if (obstacle is not null || Step(decision, schema) is not { } step) return schema;
        steps.Add(step);
        return step.Extended;
    }

    private ColumnSchema Require(string reference, ColumnSchema schema)
    {
        if (model.Find(reference) is not { } required || !ReferenceEquals(required.Model, model))
            obstacle = $"'{reference}' is not in this model";
        else if (required.Element is Decision decision) return Add(decision, schema);
        else if (required.Element is InputData input) CheckInput(input, schema);
        else obstacle = $"'{required.Element.Name}' is a function";
        return schema;
    }

    private void CheckInput(InputData input, ColumnSchema schema)
    {
        var type = input.Variable.TypeRef is { } name ? model.Types.Find(name) : null;
        var column = schema.IndexOf(input.Variable.Name);
        if (type is null or AnyType || column < 0 && type is SimpleType) return;
        if (column < 0 || type is not SimpleType simple || ColumnShape.KindOf(schema.Columns[column].Type) != simple.Kind)
            obstacle = $"the column '{input.Variable.Name}' is not known to be of type {Types.Describe(type)}";
    }

    private DecisionStep? Step(Decision decision, ColumnSchema schema)
    {
        switch (decision.Logic)
        {
            case DecisionTable table when model.Tables.TryGetValue(table, out var prepared):
                if (TableNames.Cells(prepared).Any(NamesType)) obstacle = $"'{decision.Name}' names a type of the model";
                var compiled = new CompiledDecisionTable(prepared, schema);
                if (!TypeFits(decision, compiled.HeldAs, prepared)) return null;
                return new TableStep(decision.Name, compiled) { Extended = Extend(schema, decision, compiled.HeldAs) };
            case LiteralBox literal when model.Trees.TryGetValue(literal.Text, out var tree):
                if (NamesType(tree)) obstacle = $"'{decision.Name}' names a type of the model";
                var expression = CompiledExpression.Compile(tree, schema, Expected(decision.Variable.TypeRef ?? literal.TypeRef));
                var output = new ColumnDefinition(decision.Variable.Name, expression.HeldAs, expression.Scale);
                if (!TypeFits(decision, [output], null) || !TypeFits(literal.TypeRef, [output], null, decision)) return null;
                return new ExpressionStep(decision.Name, expression, decision.Variable.Name) { Extended = Extend(schema, decision, [output]) };
            default:
                obstacle = $"'{decision.Name}' is neither a decision table nor an expression";
                return null;
        }
    }

    // What an expression yields row by row is held to its declared type: a value of another type leaves the batch to the
    // model, which knows what becomes of it. A column of dates would take a date and time for its date.
    private ColumnType Expected(string? typeRef) => typeRef is null ? ColumnType.Any : model.Types.Find(typeRef) switch
    {
        SimpleType { Kind: FeelKind.Number } => ColumnType.Decimal,
        SimpleType { Kind: FeelKind.Text } => ColumnType.Text,
        SimpleType { Kind: FeelKind.Boolean } => ColumnType.Boolean,
        _ => ColumnType.Any,
    };

    private static bool NamesType(FeelExpression node) =>
        node is InstanceOfExpression or FunctionDefinitionExpression || node.Children.Any(NamesType);

    // One output takes the name of the decision, several are its members. A column of that name is hidden by it.
    private static ColumnSchema Extend(ColumnSchema schema, Decision decision, IReadOnlyList<ColumnDefinition> outputs)
    {
        var name = decision.Variable.Name;
        var own = outputs.Select(output => output with { Name = outputs.Count == 1 ? name : name + "." + output.Name }).ToList();
        var hidden = schema.Columns.Select((column, i) =>
            own.Exists(output => output.Name == column.Name) ? column with { Name = $"\u0001hidden {i}" } : column);
        return new([.. hidden, .. own]);
    }

    private bool TypeFits(Decision decision, IReadOnlyList<ColumnDefinition> outputs, PreparedTable? table) =>
        TypeFits(decision.Variable.TypeRef, outputs, table, decision) && TypeFits(decision.Logic!.TypeRef, outputs, table, decision);

    // The result must be known to be of its type, by the types of the columns or because every rule says so.
    private bool TypeFits(string? typeRef, IReadOnlyList<ColumnDefinition> outputs, PreparedTable? table, Decision decision)
    {
        var type = typeRef is null ? null : model.Types.Find(typeRef);
        if (type is null or AnyType) return true;
        if (outputs.Count == 1 && type is SimpleType simple && ColumnShape.KindOf(outputs[0].Type) == simple.Kind) return true;
        if (table is not null && EveryRuleFits(type, table)) return true;
        obstacle = $"the result of '{decision.Name}' is not known to be of type {Types.Describe(type)}";
        return false;
    }

    private static bool EveryRuleFits(FeelType type, PreparedTable table)
    {
        var evaluator = new ScalarEvaluator(new EvaluationContext());
        foreach (var rule in table.Rules)
        {
            var values = new FeelValue[rule.Results.Length];
            for (var i = 0; i < values.Length; i++)
            {
                if (KernelCompiler.Constant(rule.Results[i]) is not { } constant) return false;
                values[i] = constant;
            }
            FeelValue row = values.Length == 1 ? values[0] : new ContextValue(table.Outputs.Select((output, i) => KeyValuePair.Create(output.Name, values[i])));
            if (!Types.Conforms(type, row, evaluator)) return false;
        }
        return table.Outputs.All(output => output.Default is null) && table.Table.HitPolicy is not (HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder);
    }
}
