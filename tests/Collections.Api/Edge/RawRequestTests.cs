using System.Globalization;
using System.Net;
using System.Text;
using Collections.Server.Web;

namespace Collections.Api.Edge;

/// <summary>What no client of ours sends, byte by byte: requests that two servers read differently, and ones that nobody can read.</summary>
public class RawRequestTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private const string Behind = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    private const string Json = "Content-Type: application/json\r\n";
    private const string Guess = "{\"name\":\"x\",\"password\":\"y\"}";
    private const int Seed = 20261129;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    /// <summary>Each carries a second request where only a server that is taken in sees one.</summary>
    public static TheoryData<string, string> Ambiguous => new()
    {
        { "length and chunks", Post($"Content-Length: {5 + Behind.Length}\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + Behind) },
        { "chunks and length", Post($"Transfer-Encoding: chunked\r\nContent-Length: {5 + Behind.Length}", "0\r\n\r\n" + Behind) },
        { "two lengths", Post($"Content-Length: 0\r\nContent-Length: {Behind.Length}", Behind) },
        { "a list of lengths", Post($"Content-Length: 0, {Behind.Length}", Behind) },
        { "a length of thirty digits", Post("Content-Length: 000000000000000000000000000000", Behind) },
        { "a negative length", Post("Content-Length: -1", Behind) },
        { "an unknown encoding", Post($"Transfer-Encoding: xchunked\r\nContent-Length: {Behind.Length}", Behind) },
        { "chunks that are not last", Post("Transfer-Encoding: chunked, identity", "0\r\n\r\n" + Behind) },
        { "a blank before the colon", Post("Transfer-Encoding : chunked", "0\r\n\r\n" + Behind) },
        { "a folded line", Post("X-A: b\r\n Transfer-Encoding: chunked", "0\r\n\r\n" + Behind) },
        { "a chunk with a sign", Post("Transfer-Encoding: chunked", "+0\r\n\r\n" + Behind) },
        { "a chunk in hexadecimal notation", Post("Transfer-Encoding: chunked", "0x0\r\n\r\n" + Behind) },
        { "a chunk beyond all numbers", Post("Transfer-Encoding: chunked", "10000000000000000\r\n" + Behind) },
        { "an extension that ends in a line feed", Post("Transfer-Encoding: chunked", "2;\nxx\r\n5\r\n0\r\n\r\n" + Behind) },
        { "a NUL in a header", Post("X-A: b\0c\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + Behind) },
        { "a return without a line feed", Post("X-A: b\rTransfer-Encoding: chunked", "0\r\n\r\n" + Behind) },
    };

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task A_request_that_can_be_read_in_two_ways_smuggles_no_second_one(string what, string request)
    {
        var answers = RawAnswer.All(await Answer(request, Short));
        answers.ShouldNotContain(answer => answer.Body == "Healthy", what);
        answers.ShouldNotContain(answer => answer.IsFault, what);
    }

    [Theory]
    [InlineData("Content-Length: 2", "{}")]
    [InlineData("Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n")]
    public async Task A_second_request_behind_a_whole_first_one_is_answered(string length, string body)
    {
        var answers = RawAnswer.All(await Answer(Post(length, body) + Behind, Long));
        answers.Select(answer => answer.Status / 100).ShouldBe([4, 2]);
        answers[1].Body.ShouldBe("Healthy", "or the tests beside this one could not fail");
    }

    [Fact]
    public async Task Mangled_requests_are_no_faults_of_the_server_and_shift_none_that_stands_behind_them()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("COLLECTIONS_MANGLED_REQUESTS") ?? "1000", CultureInfo.InvariantCulture);
        await Parallel.ForEachAsync(Enumerable.Range(0, rounds), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (round, _) =>
        {
            var random = new Random(Seed + round);
            var (head, body) = (Encoding.Latin1.GetBytes(Post($"Content-Length: {Guess.Length}", "")), Encoding.Latin1.GetBytes(Guess));
            var isWhole = round % 2 == 0;
            byte[] request = isWhole ? [.. head, .. Mangled.InPlace(body, random)] : [.. Mangled.Anyhow(head, random), .. body];
            var text = await RawConnection.Answer(served.Client.BaseAddress!, [.. request, .. Encoding.Latin1.GetBytes(Behind)], isWhole ? Long : Short);
            var found = $"round {round}: {Encoding.Latin1.GetString(request)} → {text}";
            var answers = RawAnswer.All(text);
            answers.ShouldNotContain(answer => answer.IsFault, found);
            answers.SkipLast(1).ShouldAllBe(answer => answer.Status >= 400, found);
            // A head that says another length may take in what stands behind, as any server reads it.
            if (isWhole) (answers.Count, answers[^1].Body).ShouldBe((2, "Healthy"), found);
        });
    }

    [Fact]
    public async Task A_body_that_comes_in_drops_is_cut()
    {
        const int Bytes = 1_000;
        using var connection = await RawConnection.To(served.Client.BaseAddress!);
        await connection.Send(Encoding.Latin1.GetBytes(Post($"Content-Length: {Bytes}", "")));
        var rest = connection.Rest(Long);
        var sent = 0;
        while (!rest.IsCompleted && sent < Bytes && await connection.Send([(byte)' ']))
        {
            sent++;
            await Task.WhenAny(rest, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }
        sent.ShouldBeLessThan(Bytes / 2);
        RawAnswer.All(await rest).ShouldAllBe(answer => answer.Status == 408);
    }

    [Fact]
    public async Task What_is_larger_than_its_limit_is_refused_before_it_is_read()
    {
        (await Status($"GET /health?{new string('a', 10_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).ShouldBe(414);
        (await Status($"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: {new string('a', WebLimits.HeaderBytes)}\r\n\r\n")).ShouldBe(431);
        (await Status(Post($"Content-Length: {WebLimits.BodyBytes + 1}", ""))).ShouldBe(413);
    }

    [Theory]
    [InlineData(WebLimits.JsonDepth - 1, false)]
    [InlineData(WebLimits.JsonDepth, true)]
    public async Task JSON_that_is_nested_deeper_than_its_limit_is_refused(int arrays, bool isRefused)
    {
        using var nobody = served.Anonymous();
        var nested = $"{{\"name\":\"x\",\"password\":\"y\",\"more\":{new string('[', arrays)}{new string(']', arrays)}}}";
        var answer = await nobody.PostAsync("/api/session", new StringContent(nested, Encoding.UTF8, "application/json"));
        (answer.StatusCode == HttpStatusCode.BadRequest).ShouldBe(isRefused);
    }

    private static string Post(string headers, string body) => $"POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\n{Json}{headers}\r\n\r\n{body}";

    private async Task<int> Status(string request) => RawAnswer.All(await Answer(request, Long))[0].Status;

    private Task<string> Answer(string request, TimeSpan patience) => RawConnection.Answer(served.Client.BaseAddress!, Encoding.Latin1.GetBytes(request), patience);
}
