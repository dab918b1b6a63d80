using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alert",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    feed = table.Column<string>(type: "TEXT", nullable: true),
                    run = table.Column<long>(type: "INTEGER", nullable: true),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    noted_by = table.Column<string>(type: "TEXT", nullable: true),
                    noted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    noted_words = table.Column<string>(type: "TEXT", nullable: true),
                    over_at = table.Column<long>(type: "INTEGER", nullable: true),
                    over_why = table.Column<string>(type: "TEXT", nullable: true),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    over_mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mail_failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ux_alert_cause",
                table: "alert",
                columns: new[] { "tenant_id", "cause" },
                unique: true,
                filter: "over_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert");
        }
    }
}
