namespace Collections.Proofs.Batches;

/// <summary>A strategy whose cases wait to be placed, the cycle that takes them, and the mapping of the pool's file.</summary>
internal static class BatchDrawings
{
    private const string Columns = "account,customer,company,product,currency,total,past_due,days,promise,before";

    /// <summary>The first line of the pool's file.</summary>
    public static string Header => Columns;

    /// <summary>Writes drawings and mapping; gives the folder of the drawings and the file of the mapping.</summary>
    public static (string Workflows, string Mapping) Write(string folder)
    {
        var workflows = Path.Combine(folder, "workflows");
        Put(workflows, "late", """<collections:strategy level="account" entry="days past due &gt;= 91" />""", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {Step("Pool", "ToPlace", 0, ("pool", "tier"), ("termDays", "90"))}
            {Flow(0, "Start", "Pool")}{Flow(1, "Pool", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
            """);
        Put(workflows, "tier", """<collections:cycle kind="placement" pool="tier" />""", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing><bpmn:timerEventDefinition id="T"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">last business day</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
            {Step("Select", "CycleSelect", 0)}{Step("Out", "CycleExclude", 1, ("reason", "promise"), ("condition", "promise = \\\"yes\\\""))}
            {Step("Share", "CycleAllocate", 2, ("shares", "AG-01:50,AG-02:30,AG-03:20"), ("stratum", $"if total risk >= {PlainAllocation.BigFrom} then \\\"big\\\" else \\\"small\\\""))}
            {Step("Approve", "CycleApprove", 3)}{Step("Release", "CycleRelease", 4)}
            {Flow(0, "Start", "Select")}{Flow(1, "Select", "Out")}{Flow(2, "Out", "Share")}{Flow(3, "Share", "Approve")}{Flow(4, "Approve", "Release")}{Flow(5, "Release", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
            """);
        var mapping = Path.Combine(folder, "pool.mapping.json");
        File.WriteAllText(mapping, """
            { "feed": "pool", "portfolio": "bank", "kind": "full",
              "attributes": [ { "name": "promise", "type": "text" }, { "name": "previous firms", "type": "text" } ],
              "layouts": [ { "name": "pool", "fields": [
                { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" }, { "field": "company", "column": "company" }, { "field": "product", "column": "product" },
                { "field": "currency", "column": "currency" }, { "field": "total due", "column": "total" }, { "field": "past due", "column": "past_due" }, { "field": "days past due", "column": "days" },
                { "field": "promise", "column": "promise" }, { "field": "previous firms", "column": "before" } ] } ] }
            """);
        return (workflows, mapping);
    }

    internal static void Put(string workflows, string name, string extension, string steps) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(workflows, name)).FullName, "strategy.bpmn"), $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
          <bpmn:process id="{name}" name="{name}" isExecutable="true"><bpmn:extensionElements>{extension}</bpmn:extensionElements>{steps}</bpmn:process>
        </bpmn:definitions>
        """);

    internal static string Step(string id, string activity, int from, params (string Name, string Value)[] inputs) => $"""
        <bpmn:serviceTask id="{id}"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.{activity}">
          {string.Concat(inputs.Select(input => $$$"""<elsa:input name="{{{input.Name}}}">{"typeName":"String","expression":{"type":"Literal","value":"{{{input.Value}}}"}}</elsa:input>"""))}
        </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>F{from}</bpmn:incoming><bpmn:outgoing>F{from + 1}</bpmn:outgoing></bpmn:serviceTask>
        """;

    internal static string Flow(int number, string from, string to) => $"""<bpmn:sequenceFlow id="F{number}" sourceRef="{from}" targetRef="{to}" />""";
}
