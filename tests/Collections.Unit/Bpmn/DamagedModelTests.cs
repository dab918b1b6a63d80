using Collections.Bpmn;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn;

/// <summary>Whatever a file looks like, it becomes findings, never an exception.</summary>
public sealed class DamagedModelTests
{
    private const int Seed = 20261124;
    private const int Rounds = 1000;

    [Fact]
    public void Reading_and_validating_a_damaged_model_never_throws()
    {
        var random = new Random(Seed);
        var xml = Sample();
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(xml, random);
            Should.NotThrow(() => ReadAndValidate(damaged), $"seed {Seed}, round {round}: {damaged}");
        }
    }

    [Fact]
    public void Swapped_references_never_throw()
    {
        var random = new Random(Seed);
        var xml = Sample();
        string[] ids = ["s", "wait", "paid", "later", "call", "overdue", "inner", "is", "done", "s-wait", "p", ""];
        for (var round = 0; round < Rounds; round++)
        {
            var (old, other) = ($"\"{ids[random.Next(ids.Length)]}\"", $"\"{ids[random.Next(ids.Length)]}\"");
            var swapped = xml.Replace(old, other, StringComparison.Ordinal);
            Should.NotThrow(() => ReadAndValidate(swapped), $"seed {Seed}, round {round}: {old} → {other}");
        }
    }

    private static void ReadAndValidate(string xml)
    {
        if (BpmnReader.Read(xml, "damaged").Definitions is { } definitions) BpmnValidator.Validate(definitions);
    }

    private static string Damage(string xml, Random random)
    {
        var at = random.Next(xml.Length);
        var length = Math.Min(random.Next(1, 40), xml.Length - at);
        return random.Next(3) switch
        {
            0 => xml.Remove(at, length),
            1 => xml.Insert(at, xml.Substring(random.Next(xml.Length - length), length)),
            _ => xml.Remove(at, 1).Insert(at, ((char)random.Next(1, 0x2FF)).ToString()),
        };
    }

    private static string Sample() => BpmnBuilder.Process("p").Strategy("true").StartEvent("s")
        .EventBasedGateway("wait").MessageCatch("paid", "payment").EndEvent("done")
        .MoveTo("wait").TimerCatch("later", "P5D").UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call")))
        .SubProcess("inner", inner => inner.StartEvent("is").ScriptTask("it", "{x: 1}").EndEvent("ie"))
        .ExclusiveGateway("g").When("x = 1").ConnectTo("done").MoveTo("g").Otherwise().ConnectTo("later")
        .BoundaryTimer("overdue", "call", "P3D").TerminateEnd("stop")
        .ToXml();
}
