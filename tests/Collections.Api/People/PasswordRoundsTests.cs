using System.Buffers.Binary;
using Collections.Persistence.People;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api.People;

/// <summary>What it costs to try a password against a stolen database.</summary>
public class PasswordRoundsTests
{
    private const int RoundsInHash = 5;

    [Fact]
    public async Task A_server_as_it_comes_stretches_a_password_two_hundred_and_ten_thousand_times()
    {
        new WebSettings(NeedsApproval: true).PasswordRounds.ShouldBe(210_000);
        WebSettings.Of(_ => null).PasswordRounds.ShouldBe(210_000);

        var served = new ServedDatabase { PasswordRounds = Passwords.Rounds };
        try
        {
            await served.InitializeAsync();
            using var scope = served.Services.CreateScope();
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var hash = Convert.FromBase64String((await people.FindByNameAsync(ServedDatabase.Admin))!.PasswordHash!);
            BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(RoundsInHash)).ShouldBe(210_000u);
        }
        finally
        {
            await served.DisposeAsync();
        }
    }
}
