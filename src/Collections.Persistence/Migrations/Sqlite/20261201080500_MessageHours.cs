using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessageHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "earliest_minute",
                table: "outbox",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "earliest_minute",
                table: "outbox");
        }
    }
}
