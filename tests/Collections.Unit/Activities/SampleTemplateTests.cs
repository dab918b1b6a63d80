using System.Text;
using Collections.Activities.Templates;
using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Domain.Effects;

namespace Collections.Unit.Activities;

/// <summary>The templates that ship with the strategies under workflows/ can be sent.</summary>
public sealed class SampleTemplateTests
{
    private static readonly byte[] Facts = """{"past due":1234.5,"total due":5000,"days past due":12,"currency":"ARS"}"""u8.ToArray();

    public static TheoryData<string> Strategies => [.. Directory.GetDirectories(Workflows())
        .Where(folder => Directory.Exists(Path.Combine(folder, "templates"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Strategies))]
    public void Every_message_of_a_strategy_has_its_template_in_spanish_and_english(string strategy)
    {
        var set = Read(strategy);
        foreach (var (channel, template) in Messages(strategy))
        {
            foreach (var language in new[] { "es", "en" })
                set.Find(template, channel, language)?.Language.ShouldBe(language, $"{template} for {channel}");
            set.Find(template, channel, "es").ShouldNotBeNull($"{template} for {channel}");
        }
    }

    [Theory, MemberData(nameof(Strategies))]
    public void Every_template_can_be_written_for_a_person_with_and_without_a_name(string strategy)
    {
        var set = Read(strategy);
        foreach (var (channel, template) in Messages(strategy))
        {
            foreach (var name in new[] { "Ana", "" })
            {
                var result = set.Find(template, channel, "es")!.Render(new MessageValues(Facts, name, "C-1", "A-1"));
                result.Problem.ShouldBeNull($"{template} for {channel}");
                result.Text!.Body.ShouldNotBeEmpty();
                (result.Text.Subject is null).ShouldBe(channel != MessageChannel.Email, $"{template}: only e-mails have a subject");
            }
        }
    }

    private static TemplateSet Read(string strategy)
    {
        var read = TemplateSet.Read(Directory.GetFiles(Path.Combine(Workflows(), strategy, "templates")).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText));
        read.Findings.ShouldBeEmpty();
        return read.Set;
    }

    private static List<(MessageChannel Channel, string Template)> Messages(string strategy)
    {
        var model = BpmnReader.Read(File.ReadAllText(Path.Combine(Workflows(), strategy, "strategy.bpmn"), Encoding.UTF8), "strategy.bpmn").Definitions!;
        return [.. model.Processes.SelectMany(process => Tasks(process.Nodes))
            .Select(task => task.Binding).Where(binding => binding?.ActivityType == "Collections.SendMessage")
            .Select(binding => (MessageChannelText.Parse(binding!.Find("channel")!.ExpressionText)!.Value, binding.Find("template")!.ExpressionText!))];
    }

    private static IEnumerable<BpmnTask> Tasks(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => node is SubProcess inner ? Tasks(inner.Nodes) : node is BpmnTask task ? [task] : []);

    private static string Workflows()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Collections.sln"))) directory = directory.Parent!;
        return Path.Combine(directory.FullName, "workflows");
    }
}
