using Collections.Activities.Dispatching;
using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Unit.Activities;

public sealed class SpoolFileSinkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("spool").FullName;

    private string File => Path.Combine(folder, "sms-2026-12-16.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_message_given_twice_stands_once_also_after_a_restart_and_on_another_day()
    {
        var sink = new SpoolFileSink(folder);
        sink.Send([Message(1), Message(2), Message(1)]);
        sink.Send([Message(2)]);

        var restarted = new SpoolFileSink(folder);
        restarted.Send([Message(1, day: 17), Message(3)]);

        System.IO.File.ReadAllLines(File).Length.ShouldBe(3);
        Directory.GetFiles(folder).ShouldBe([File]);
        restarted.Knows(Message(2).Key).ShouldBeTrue();
    }

    [Fact]
    public void A_line_that_a_crash_cut_short_was_never_acknowledged_and_is_written_again()
    {
        new SpoolFileSink(folder).Send([Message(1), Message(2)]);
        var whole = System.IO.File.ReadAllBytes(File);
        System.IO.File.WriteAllBytes(File, whole[..^10]);

        new SpoolFileSink(folder).Send([Message(1), Message(2)]);

        System.IO.File.ReadAllBytes(File).ShouldBe(whole);
    }

    [Fact]
    public void A_sink_that_does_not_deduplicate_writes_what_it_is_given()
    {
        var sink = new PlainFileSink(folder);
        sink.Send([Message(1)]);
        sink.Send([Message(1)]);

        System.IO.File.ReadAllLines(File).Length.ShouldBe(2);
    }

    [Fact]
    public void Channels_and_days_have_files_of_their_own()
    {
        new SpoolFileSink(folder).Send([Message(1), Message(2, MessageChannel.Email), Message(3, day: 17)]);

        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["email-2026-12-16.jsonl", "sms-2026-12-16.jsonl", "sms-2026-12-17.jsonl"]);
    }

    private static RenderedMessage Message(int number, MessageChannel channel = MessageChannel.Sms, int day = 16) =>
        new(new MessageKey((UInt128)number), channel, new DateOnly(2026, 12, day), "+54", new RenderedText(null, "Hola, señor Ñandú"));
}
