using System.Globalization;
using System.Text;

namespace Collections.Unit.Bpmn.Soundness;

/// <summary>Small processes with flows drawn at random, sound or not.</summary>
internal static class RandomNet
{
    private static readonly string[] Kinds = ["exclusiveGateway", "parallelGateway", "inclusiveGateway", "task", "exclusiveGateway", "parallelGateway"];

    public static string Draw(int seed)
    {
        var random = new Random(seed);
        var count = 3 + random.Next(5);
        var kinds = Enumerable.Range(0, count).Select(_ => Kinds[random.Next(Kinds.Length)]).ToList();
        var nodes = new StringBuilder("<startEvent id='s'/><endEvent id='e'/>");
        var flows = new HashSet<string>(StringComparer.Ordinal) { "s-n0" };
        if (random.Next(5) == 0) nodes.Append("<endEvent id='x'><terminateEventDefinition/></endEvent>");
        var hasTerminate = nodes.ToString().Contains("'x'", StringComparison.Ordinal);
        for (var at = 0; at < count; at++)
        {
            nodes.Append(CultureInfo.InvariantCulture, $"<{kinds[at]} id='n{at}'/>");
            var ways = kinds[at] == "task" ? 1 : 1 + random.Next(2);
            var isConditional = kinds[at] == "inclusiveGateway" && ways > 1;
            for (var way = 0; way < ways; way++)
            {
                var target = random.Next(6) == 0 ? random.Next(count) : at + 1 + random.Next(2);
                var name = target < count ? $"n{target}" : hasTerminate && random.Next(2) == 0 ? "x" : "e";
                flows.Add($"n{at}-{name}{(isConditional ? "?" : "")}");
            }
        }
        return Models.Process(nodes.ToString(), string.Join(' ', flows));
    }
}
