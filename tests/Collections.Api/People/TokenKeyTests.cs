using System.Buffers.Text;
using System.Text;
using Collections.Server.Commands;
using Collections.Server.People;

namespace Collections.Api.People;

public sealed class TokenKeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-keys-");
    private readonly MovedClock clock = new();

    [Fact]
    public void The_first_start_makes_a_key_of_256_bits_that_only_its_owner_reads_and_the_next_start_finds_it()
    {
        var made = TokenKeys.Open(folder, clock).Current;
        (made.Key.KeySize, folder.GetFiles().Length).ShouldBe((256, 1));
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(folder.GetFiles().Single().FullName).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        TokenKeys.Open(folder, clock).Current.Id.ShouldBe(made.Id);
    }

    [Fact]
    public void After_ninety_days_another_key_signs_and_the_one_before_is_believed_until_its_last_token_has_ended()
    {
        var keys = TokenKeys.Open(folder, clock);
        var first = keys.Current;
        clock.Move(TimeSpan.FromDays(TokenKeys.DaysOfKey));
        keys.Current.Id.ShouldNotBe(first.Id);
        keys.Find(first.Id).ShouldNotBeEmpty();
        clock.Move(TimeSpan.FromDays(2));
        keys.Current.Id.ShouldNotBe(first.Id);
        keys.Find(first.Id).ShouldBeEmpty();
        folder.GetFiles().Select(file => file.Name).ShouldBe([keys.Current.Id + TokenKey.Ending]);
    }

    [Theory]
    [InlineData("", "found 0 bits")]
    [InlineData("c2hvcnQ", "found 40 bits")]
    [InlineData("not base64 !", "found something else")]
    public void A_key_that_is_too_short_keeps_the_server_from_starting(string content, string reason) => Refused("2026-01-31-mine", content, reason);

    [Theory]
    [InlineData("sufficiently-large-secret-signing-key")]
    [InlineData("your-256-bit-secret-your-256-bit-secret")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void A_sample_key_keeps_the_server_from_starting(string sample) => Refused("2026-01-31-mine", Base64Url.EncodeToString(Encoding.UTF8.GetBytes(sample)), "a random key was expected");

    [Fact]
    public void So_does_one_that_counts() => Refused("2026-01-31-mine", Base64Url.EncodeToString([.. Enumerable.Range(200, TokenKey.FewestBytes).Select(number => (byte)number)]), "or counts");

    [Fact]
    public void A_key_whose_name_has_no_day_keeps_the_server_from_starting() => Refused("mine", Base64Url.EncodeToString(new byte[32]), "begins with the day");

    public void Dispose() => folder.Delete(recursive: true);

    private void Refused(string name, string content, string reason)
    {
        File.WriteAllText(Path.Combine(folder.FullName, name + TokenKey.Ending), content);
        Should.Throw<UsageException>(() => TokenKeys.Open(folder, clock)).Message.ShouldContain(reason);
    }
}
