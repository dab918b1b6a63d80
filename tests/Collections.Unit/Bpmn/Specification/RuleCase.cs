namespace Collections.Unit.Bpmn.Specification;

/// <summary>One case of specification-rules.txt: a model that breaks rules, and its mended twin.</summary>
public sealed record RuleCase(int Line, IReadOnlyList<string> Rules, string Guilty, string Broken, string Mended)
{
    private const string Table = "Collections.Unit.Bpmn.Specification.specification-rules.txt";

    public static IReadOnlyList<RuleCase> All { get; } = [.. Read()];

    private static IEnumerable<RuleCase> Read()
    {
        using var reader = new StreamReader(typeof(RuleCase).Assembly.GetManifestResourceStream(Table)!);
        var lines = reader.ReadToEnd().Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith('@')) continue;
            var body = lines.Skip(at + 1).TakeWhile(line => line.Length > 0).ToList();
            var head = lines[at].Split(' ');
            yield return new RuleCase(at + 1, [.. head[1].Split(',').Select(rule => $"bpmn/{rule}")], head[2], Model(head[0], body, '-'), Model(head[0], body, '+'));
        }
    }

    private static string Model(string kind, List<string> body, char side)
    {
        var content = string.Concat(body.Where(line => line[0] == ' ' || line[0] == side).Select(line => Expand(line[2..].Trim())));
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
            + (kind == "@" ? $"<process id='p' isExecutable='true'>{content}</process>" : content) + "</definitions>";
    }

    private static string Expand(string line)
    {
        if (!line.StartsWith("flow ", StringComparison.Ordinal)) return line;
        var ends = line[5..].Split('-');
        return $"<sequenceFlow id='{line[5..]}' sourceRef='{ends[0]}' targetRef='{ends[1]}'/>";
    }
}
