using System.Globalization;
using System.Text;

namespace Collections.Proofs.Hostile;

/// <summary>Drawings that nobody should make: broken, nested without end, webs of gateways, circles, references to nothing.</summary>
internal sealed class HostileDrawings(IReadOnlyList<string> right, HostileExpressions expressions)
{
    private const string Opening = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" id="d" targetNamespace="urn:d"><process id="p" isExecutable="true">""";
    private const string Closing = "</process></definitions>";

    private static readonly string[] Nodes =
    [
        "task", "userTask", "serviceTask", "scriptTask", "businessRuleTask", "receiveTask", "callActivity", "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway",
        "intermediateCatchEvent", "intermediateThrowEvent", "endEvent", "startEvent", "subProcess", "transaction", "adHocSubProcess", "boundaryEvent",
    ];

    private static readonly string[] Definitions = ["timer", "message", "signal", "error", "escalation", "conditional", "link", "terminate", "cancel", "compensate"];

    /// <summary>The bytes of the drawing of a number.</summary>
    public byte[] Of(int seed, int number)
    {
        var chance = new Random(Mutations.Seed(seed, number ^ 0x5A5A5A));
        var text = chance.Next(10) switch
        {
            < 6 => Mutations.Of(right[chance.Next(right.Count)], chance, right),
            < 9 => Bad(chance, seed, number),
            _ => Mutations.Of(Bad(chance, seed, number), chance, right),
        };
        return HostileModels.Encoded(text, chance);
    }

    private string Bad(Random chance, int seed, int number) => chance.Next(6) switch
    {
        0 => Nested(chance),
        1 => Web(chance, "exclusiveGateway"),
        2 => Web(chance, chance.Next(2) == 0 ? "parallelGateway" : "inclusiveGateway"),
        3 => Chain(chance),
        4 => Opening + $"<startEvent id=\"s\"/><scriptTask id=\"t\"><script>{Escaped(expressions.Of(seed, number))}</script></scriptTask><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\"><conditionExpression>{Escaped(expressions.Of(seed, number + 1))}</conditionExpression></sequenceFlow>" + Closing,
        _ => Heap(chance),
    };

    private static string Nested(Random chance)
    {
        var depth = chance.Next(1, 70);
        var text = new StringBuilder(Opening);
        for (var i = 0; i < depth; i++) text.Append(CultureInfo.InvariantCulture, $"<subProcess id=\"s{i}\"><startEvent id=\"a{i}\"/><sequenceFlow id=\"f{i}\" sourceRef=\"a{i}\" targetRef=\"s{i + 1}\"/>");
        return text.Append(string.Concat(Enumerable.Repeat("</subProcess>", depth))).Append(Closing).ToString();
    }

    // Every gateway leads to every other: as many paths as there are subsets.
    private static string Web(Random chance, string gateway)
    {
        var count = chance.Next(2, 70);
        var text = new StringBuilder(Opening).Append("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"g0\"/><endEvent id=\"e\"/>");
        for (var i = 0; i < count; i++) text.Append(CultureInfo.InvariantCulture, $"<{gateway} id=\"g{i}\"/>");
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) text.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id=\"f{i}_{j}\" sourceRef=\"g{i}\" targetRef=\"{(i == j ? "e" : $"g{j}")}\"/>");
        }
        return text.Append(Closing).ToString();
    }

    private static string Chain(Random chance)
    {
        var count = chance.Next(1, 6_000);
        var text = new StringBuilder(Opening).Append("<startEvent id=\"t0\"/>");
        for (var i = 1; i < count; i++) text.Append(CultureInfo.InvariantCulture, $"<{Nodes[chance.Next(3)]} id=\"t{i}\"/><sequenceFlow id=\"f{i}\" sourceRef=\"t{i - 1}\" targetRef=\"t{i}\"/>");
        return text.Append(Closing).ToString();
    }

    private static string Heap(Random chance)
    {
        var count = chance.Next(1, 400);
        var text = new StringBuilder(Opening);
        for (var i = 0; i < count; i++)
        {
            var node = Nodes[chance.Next(Nodes.Length)];
            text.Append(CultureInfo.InvariantCulture, $"<{node} id=\"n{i}\" attachedToRef=\"n{chance.Next(count)}\" default=\"f{chance.Next(count)}\" calledElement=\"p\">");
            if (node.EndsWith("Event", StringComparison.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"<{Definitions[chance.Next(Definitions.Length)]}EventDefinition/>");
            else if (chance.Next(4) == 0) text.Append("<multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality></multiInstanceLoopCharacteristics>");
            text.Append(CultureInfo.InvariantCulture, $"</{node}><sequenceFlow id=\"f{i}\" sourceRef=\"n{chance.Next(count)}\" targetRef=\"n{chance.Next(count)}\"/>");
        }
        return text.Append(Closing).ToString();
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
