using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Checks the types of everything that a decision or business knowledge model says, box by box.</summary>
internal sealed class BoxTypes
{
    private readonly LinkedModel model;
    private readonly DrgElement element;
    private readonly KnownFacts facts;
    private readonly AnalysisWork work;
    private readonly List<DecisionFinding> findings = [];
    private readonly TypeChecker checker;
    private (string ElementId, int Line, int? Rule, string? Cell) at;

    private BoxTypes(LinkedModel model, DrgElement element, KnownFacts facts, AnalysisWork work)
    {
        (this.model, this.element, this.facts, this.work) = (model, element, facts, work);
        at = (element.Id, 0, null, null);
        checker = new(model.Types.Find, Report, Read);
    }

    /// <summary>All findings about types and names of the decisions and knowledge models of a file.</summary>
    public static IEnumerable<DecisionFinding> Of(LinkedModel model, KnownFacts facts, AnalysisWork work)
    {
        foreach (var decision in model.Definitions.Decisions)
            foreach (var finding in Of(model, decision, decision.Requires, decision.Logic, facts, work)) yield return finding;
        foreach (var knowledge in model.Definitions.KnowledgeModels)
            foreach (var finding in Of(model, knowledge, knowledge.Requires, knowledge.Logic, facts, work)) yield return finding;
        foreach (var input in model.Definitions.InputData)
            if (InputType(model, input, facts) is { } mismatch) yield return mismatch;
    }

    private static List<DecisionFinding> Of(LinkedModel model, DrgElement element, IReadOnlyList<string> requires, BoxedExpression? logic, KnownFacts facts, AnalysisWork work)
    {
        var boxes = new BoxTypes(model, element, facts, work);
        var type = boxes.Infer(logic, ModelTables.ScopeOf(model, requires, facts));
        if (element is Decision) boxes.Expect(element.Variable.TypeRef, type, $"The decision '{element.Name}'");
        return boxes.findings;
    }

    // Such an input is null for every account.
    private static DecisionFinding? InputType(LinkedModel model, InputData input, KnownFacts facts)
    {
        if (input.Variable.TypeRef is not { } name || model.Types.Find(name) is not { } declared || facts.Find(input.Variable.Name) is not { } column) return null;
        if (ColumnShape.KindOf(column.Type) is not { } kind || !TypeKinds.NeverFits(declared, new SimpleType(kind))) return null;
        return new(FindingLevel.Error, "type-mismatch", input.Id, $"The input data '{input.Variable.Name}' is declared as {TypeKinds.Describe(declared)}, but the fact of that name is {kind.Name()}: it would always be null.")
        { Decision = input.Name };
    }

    // A fact that is read without being required is there in a run over columns, and nowhere else.
    private void Report(FeelError error)
    {
        if (error.Code == "unknown-name" && facts.Find(error.Found) is not null)
            Add(FindingLevel.Warning, "missing-requirement", $"{Column()}'{error.Found}' is a fact, but '{element.Name}' does not require it. Draw its input data and the requirement.", error.Position);
        else Add(FindingLevel.Error, error.Code, Column() + error.Message, error.Position);
    }

    private string Column() => at.Cell is null ? "" : at.Rule is null ? $"'{at.Cell}': " : $"Rule {at.Rule}, '{at.Cell}': ";

    private void Add(FindingLevel level, string code, string message, int? position = null) => findings.Add(
        new(level, code, at.ElementId, message) { Decision = element.Name, RuleNumber = at.Rule, Cell = at.Cell, Line = at.Line, Position = position });

    private void Read(Name name)
    {
        if (!facts.Forbidden.TryGetValue(name.Identifier, out var reason)) return;
        Add(FindingLevel.Error, "protected-fact", Column() + reason, name.Position);
    }

    private FeelType Infer(BoxedExpression? box, TypeScope scope)
    {
        var outer = at;
        if (box is not null && box.Id.Length > 0) at = at with { ElementId = box.Id };
        var type = box switch
        {
            LiteralBox literal => Text(literal.Text, scope),
            DecisionTable table => model.Tables.TryGetValue(table, out var prepared) ? Table(prepared, scope) : FeelType.Any,
            ContextBox context => Context(context, scope),
            ListBox list => new ListType(TypeKinds.EitherOf([.. list.Items.Select(item => Infer(item, scope))])),
            RelationBox relation => Relation(relation, scope),
            InvocationBox invocation => Invocation(invocation, scope),
            FunctionBox function => Function(function, scope),
            ConditionalBox conditional => Conditional(conditional, scope),
            ForBox loop => Loop(loop, scope),
            QuantifiedBox quantified => Quantified(quantified, scope),
            FilterBox filter => Filter(filter, scope),
            _ => FeelType.Any,
        };
        if (box is not (null or FunctionBox or DecisionTable)) Expect(box.TypeRef, type, "The result");
        at = outer;
        return box?.TypeRef is { } name && box is not FunctionBox && model.Types.Find(name) is { } declared and not AnyType ? declared : type;
    }

    private void Expect(string? typeRef, FeelType type, string what)
    {
        if (typeRef is null || model.Types.Find(typeRef) is not { } declared || !TypeKinds.NeverFits(declared, type)) return;
        Add(FindingLevel.Error, "type-mismatch", $"{what} must be {TypeKinds.Describe(declared)}; it is {TypeKinds.Describe(type)}: it would always be null.");
    }

    private FeelType Text(FeelText? text, TypeScope scope)
    {
        if (text is null || !model.Trees.TryGetValue(text, out var tree)) return FeelType.Any;
        at = at with { ElementId = text.ElementId, Line = text.Line };
        return checker.Infer(tree, scope);
    }

    private FeelType Named(string? typeRef) => typeRef is null ? FeelType.Any : model.Types.Find(typeRef) ?? FeelType.Any;

    private static TypeScope Bind(TypeScope scope, string name, FeelType type) => new TypeScope(scope) { IsLocal = true }.Bind(name, type);

    private FeelType Context(ContextBox context, TypeScope scope)
    {
        var fields = new List<KeyValuePair<string, FeelType>>();
        foreach (var entry in context.Entries)
        {
            var type = Infer(entry.Value, scope);
            if (entry.Variable is not { } variable) return type;
            Expect(variable.TypeRef, type, $"The entry '{variable.Name}'");
            if (Named(variable.TypeRef) is var declared and not AnyType) type = declared;
            scope = Bind(scope, variable.Name, type);
            fields.Add(new(variable.Name, type));
        }
        return new ContextType(fields);
    }

    private ListType Relation(RelationBox relation, TypeScope scope)
    {
        foreach (var row in relation.Rows)
        {
            for (var i = 0; i < Math.Min(row.Count, relation.Columns.Count); i++)
                Expect(relation.Columns[i].TypeRef, Infer(row[i], scope), $"The column '{relation.Columns[i].Name}'");
        }
        return new(new ContextType([.. relation.Columns.Select(column => KeyValuePair.Create(column.Name, Named(column.TypeRef)))]));
    }

    private FeelType Invocation(InvocationBox invocation, TypeScope scope)
    {
        var function = Infer(invocation.Function, scope);
        foreach (var binding in invocation.Bindings)
        {
            var type = Infer(binding.Value, scope);
            if (binding.Variable is { } parameter) Expect(parameter.TypeRef, type, $"The argument '{parameter.Name}'");
        }
        if (TypeKinds.KindOf(function) is { } kind and not FeelKind.Function)
            Add(FindingLevel.Error, "not-a-function", $"What is called must be a function; it is {kind.Name()}.");
        return function is FunctionType type1 ? type1.Result : FeelType.Any;
    }

    private FunctionType Function(FunctionBox function, TypeScope scope)
    {
        foreach (var parameter in function.Parameters) scope = Bind(scope, parameter.Name, Named(parameter.TypeRef));
        var result = function.Kind == "FEEL" ? Infer(function.Body, scope) : FeelType.Any;
        return new([.. function.Parameters.Select(parameter => Named(parameter.TypeRef))], result);
    }

    private FeelType Conditional(ConditionalBox box, TypeScope scope)
    {
        checker.ExpectBoolean(Infer(box.If, scope), "A condition", 0);
        return TypeKinds.Either(Infer(box.Then, scope), Infer(box.Else, scope));
    }

    private ListType Loop(ForBox box, TypeScope scope)
    {
        var item = Item(Infer(box.In, scope));
        return new(Infer(box.Return, Bind(Bind(scope, "partial", new ListType(FeelType.Any)), box.Iterator, item)));
    }

    private FeelType Quantified(QuantifiedBox box, TypeScope scope)
    {
        var item = Item(Infer(box.In, scope));
        Infer(box.Satisfies, Bind(scope, box.Iterator, item));
        return TypeKinds.Boolean;
    }

    // What the condition of a boxed filter sees depends on the items.
    private FeelType Filter(FilterBox box, TypeScope scope)
    {
        var source = Infer(box.In, scope);
        Infer(box.Match, new TypeScope(scope) { IsOpen = true }.Bind("item", Item(source)));
        return FeelType.Any;
    }

    private static FeelType Item(FeelType source) => TypeKinds.Bare(source) switch
    {
        ListType list => list.Item,
        RangeType range => range.Endpoint,
        _ => source,
    };

    private FeelType Table(PreparedTable table, TypeScope scope)
    {
        var outer = at;
        var inputs = table.Inputs.Select((input, i) => Input(table, i, scope)).ToArray();
        for (var rule = 0; rule < table.Rules.Length; rule++)
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                var cell = table.Table.Rules[rule].Conditions[i];
                at = (cell.ElementId, cell.Line, rule + 1, table.Table.Inputs[i].Title);
                checker.Tests(table.Rules[rule].Conditions[i], inputs[i], scope);
            }
        }
        var outputs = table.Outputs.Select((_, i) => Output(table, i, scope)).ToArray();
        at = outer;
        if (table.Table.HitPolicy is HitPolicy.Collect or HitPolicy.RuleOrder or HitPolicy.OutputOrder) return FeelType.Any;
        return outputs is [var single] ? single : new ContextType([.. table.Outputs.Select((output, i) => KeyValuePair.Create(output.Name, outputs[i]))]);
    }

    private FeelType Input(PreparedTable table, int input, TypeScope scope)
    {
        var clause = table.Table.Inputs[input];
        at = (clause.Id, clause.Expression.Line, null, clause.Title);
        var found = checker.Infer(table.Inputs[input].Expression, scope);
        var declared = table.Inputs[input].Type ?? FeelType.Any;
        if (TypeKinds.NeverFits(declared, found))
            Add(FindingLevel.Error, "type-mismatch", $"'{at.Cell}' must be {TypeKinds.Describe(declared)}; it is {TypeKinds.Describe(found)}: no rule can ever match.");
        var type = TypeKinds.KindOf(declared) is null ? found : declared;
        if (table.Inputs[input].Values is { } values) checker.Tests(values, type, scope);
        return type;
    }

    private FeelType Output(PreparedTable table, int output, TypeScope scope)
    {
        var clause = table.Table.Outputs[output];
        var prepared = table.Outputs[output];
        var name = clause.Name.Length > 0 ? clause.Name : element.Name;
        var types = new List<FeelType>();
        for (var rule = 0; rule < table.Rules.Length; rule++)
        {
            var cell = table.Table.Rules[rule].Results[output];
            at = (cell.ElementId, cell.Line, rule + 1, name);
            types.Add(Result(prepared, table.Rules[rule].Results[output], scope));
        }
        at = (clause.Id, clause.Default?.Line ?? 0, null, name);
        if (prepared.Default is { } otherwise) types.Add(Result(prepared, otherwise, scope));
        else types.Add(new SimpleType(FeelKind.Null));
        return prepared.Type is { } declared and not AnyType ? declared : TypeKinds.EitherOf(types);
    }

    private FeelType Result(PreparedOutput output, FeelExpression result, TypeScope scope)
    {
        var type = checker.Infer(result, scope);
        var declared = output.Type ?? FeelType.Any;
        var constant = work.Constant(result);
        if (TypeKinds.NeverFits(declared, type))
            Add(FindingLevel.Error, "type-mismatch", $"{Place()} must be {TypeKinds.Describe(declared)}; it is {TypeKinds.Describe(type)}: it would always be null.", result.Position);
        else if (constant is { IsNull: false } && !Conforms(declared, constant))
            Add(FindingLevel.Error, "value-not-allowed", $"{Place()} is {constant}, which is not among the values of its type: it would always be null.", result.Position);
        else if (constant is { IsNull: false } && IsUnlisted(output, constant))
            Add(FindingLevel.Warning, "output-not-listed", $"{Place()} is {constant}, which is not among the output values of the column: {string.Join(", ", output.Values.Select(value => work.Constant(value)))}.", result.Position);
        return type;
    }

    private string Place() => at.Rule is null ? $"The output '{at.Cell}' where no rule matches" : $"The output '{at.Cell}' of rule {at.Rule}";

    private bool Conforms(FeelType declared, FeelValue constant) => declared is AnyType || AnalysisWork.Tried(() =>
    {
        var context = new EvaluationContext(work.Clock) { Types = model.Types.Find };
        return FeelValue.Of(Types.TryCoerce(declared, constant, new ScalarEvaluator(context), out _));
    }) is not { IsFalse: true };

    private bool IsUnlisted(PreparedOutput output, FeelValue constant)
    {
        if (output.Values.Count == 0) return false;
        foreach (var value in output.Values)
        {
            if (work.Constant(value) is not { } listed || listed is not (StringValue or NumberValue or BooleanValue or DateValue)) return false;
            if (FeelEquality.AreEqual(listed, constant) != false) return false;
        }
        return true;
    }
}
