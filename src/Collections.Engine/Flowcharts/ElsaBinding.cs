using Collections.Bpmn.Bindings;
using Collections.Bpmn.Elsa;
using Collections.Bpmn.Model;

namespace Collections.Engine.Flowcharts;

/// <summary>An activity of a definition as the binding of a task would say it: activities of the product run in flowcharts too.</summary>
internal static class ElsaBinding
{
    public static ActivityBinding Of(ElsaActivity activity) =>
        new(activity.Type, [.. activity.Inputs.Select(input => Of(input.Name, activity)).OfType<BoundInput>()], default);

    private static BoundInput? Of(string name, ElsaActivity activity) =>
        BoundInputReader.Read(name, ElsaValues.Member(activity.Json, name)?.ToJsonString() ?? "null", default).Input;
}
