using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>The variables, inputs and outputs of one definition: all that its activities can name.</summary>
internal sealed class DefinitionNames
{
    private readonly DrawnActivity workflow;
    private readonly PlanDraft draft;
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public DefinitionNames(DrawnActivity workflow, IEnumerable<DrawnActivity> inside, PlanDraft draft)
    {
        (this.workflow, this.draft) = (workflow, draft);
        var definition = workflow.Definition!;
        Variables = [.. definition.Variables.Select(Declare)];
        InContainers = inside.Where(drawn => drawn.Activity is { Variables.Count: > 0 } && drawn.Inside.Count > 0 && !drawn.IsBody)
            .ToDictionary(drawn => drawn, drawn => (IReadOnlyList<(int, FeelValue)>)[.. drawn.Activity!.Variables.Select(Declare)]);
        Inputs = [.. definition.Inputs.Select(input => Declare(input))];
        Outputs = [.. definition.Outputs.Select(output => Declare(output))];
    }

    /// <summary>Slots of the definition's variables, and what they begin with.</summary>
    public IReadOnlyList<(int Slot, FeelValue Value)> Variables { get; }

    /// <summary>The same of the containers inside that have variables.</summary>
    public IReadOnlyDictionary<DrawnActivity, IReadOnlyList<(int Slot, FeelValue Value)>> InContainers { get; }

    public IReadOnlyList<int> Inputs { get; }

    public IReadOnlyList<int> Outputs { get; }

    /// <summary>An id of an element inside, as the draft asks for names that are known there.</summary>
    public string Inside => workflow.Parent is null ? workflow.Id : workflow.Id + PlanDraft.InsideOfCall;

    /// <summary>The name of a variable that is given as an object of id and name.</summary>
    public string? Of(JsonObject variable) =>
        ElsaValues.TextOf(variable, "id") is { } id && byId.TryGetValue(id, out var name) ? name : ElsaValues.TextOf(variable, "name") ?? ElsaValues.TextOf(variable, "id");

    /// <summary>The name of the variable of an id, where there is one.</summary>
    public string? Of(string id) => byId.GetValueOrDefault(id) ?? (taken.Contains(id) ? id : null);

    /// <summary>The names, for a message.</summary>
    public static string List(IReadOnlyList<ElsaArgument> arguments) => arguments.Count == 0 ? "none" : string.Join(", ", arguments.Select(argument => argument.Name));

    private (int Slot, FeelValue Value) Declare(ElsaVariable variable)
    {
        var name = variable.Name.Length > 0 ? variable.Name : variable.Id;
        byId[variable.Id] = name;
        Take(name);
        var (type, scale) = ElsaValues.ColumnOf(variable.TypeName, variable.IsArray);
        var value = variable.Value is null ? FeelValue.Null : ElsaValues.Read(JsonValue.Create(variable.Value), variable.TypeName, variable.IsArray);
        if (value is null) draft.Find("variable-value", workflow.Id, $"Variable '{name}' of '{workflow.Id}': a value of type {variable.TypeName} was expected, found '{variable.Value}'.");
        return (draft.Writes(name, type, scale, Inside), value ?? FeelValue.Null);
    }

    private int Declare(ElsaArgument argument)
    {
        Take(argument.Name);
        var (type, scale) = ElsaValues.ColumnOf(argument.Type, argument.IsArray);
        return draft.Writes(argument.Name, type, scale, Inside);
    }

    private void Take(string name)
    {
        if (!taken.Add(name)) draft.Find("variable-twice", workflow.Id, $"'{workflow.Id}': a name of its own was expected for each variable, input and output, found '{name}' twice. Rename one.");
    }
}
